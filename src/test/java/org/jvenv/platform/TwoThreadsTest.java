package org.jvenv.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoThreadsTest {

    private static final int MANY = 1000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, MANY})
    void doesEachTaskOnce(int count) throws IOException {
        AtomicIntegerArray done = new AtomicIntegerArray(count);

        TwoThreads.perform(count, done::incrementAndGet, done::incrementAndGet, Cancellation.NEVER);

        for (int task = 0; task < count; task++) {
            assertThat(done.get(task)).as("task %d", task).isEqualTo(1);
        }
    }

    @Test
    void workAtTheSameTime() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        TwoThreads.Worker hand = task -> {
            both.countDown();
            await(both);
        };

        TwoThreads.perform(2, hand, hand, Cancellation.NEVER);

        assertThat(both.getCount()).isZero();
    }

    @Test
    void throwsWhatEitherHandThrows() {
        CountDownLatch failed = new CountDownLatch(1);
        TwoThreads.Worker bad = failing(failed);
        TwoThreads.Worker good = task -> await(failed);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TwoThreads.perform(MANY, bad, good, Cancellation.NEVER))
                .withMessage("disk full");
        CountDownLatch failedToo = new CountDownLatch(1);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        TwoThreads.perform(MANY, task -> await(failedToo), failing(failedToo), Cancellation.NEVER))
                .withMessage("disk full");
    }

    @Test
    void beginNothingMoreAfterAFailure() {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch failed = new CountDownLatch(1);
        TwoThreads.Worker slow = task -> {
            begun.incrementAndGet();
            await(failed);
            pause();
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TwoThreads.perform(MANY, slow, failing(failed), Cancellation.NEVER));
        assertThat(begun.get()).isLessThan(MANY - 1);
    }

    @Test
    void stopWhenAsked() {
        Cancellation stopped = () -> {
            throw new IllegalStateException("stop");
        };
        AtomicInteger begun = new AtomicInteger();

        assertThatIllegalStateException()
                .isThrownBy(() -> TwoThreads.perform(
                        MANY, task -> begun.incrementAndGet(), task -> begun.incrementAndGet(), stopped))
                .withMessage("stop");
        assertThat(begun).hasValue(0);
    }

    @Test
    void leaveNoThreadBehind() throws IOException {
        Thread[] second = new Thread[1];

        TwoThreads.perform(1, task -> {}, task -> second[0] = Thread.currentThread(), Cancellation.NEVER);

        assertThat(second[0] == null || !second[0].isAlive()).isTrue();
    }

    private static TwoThreads.Worker failing(CountDownLatch failed) {
        return task -> {
            failed.countDown();
            throw new IOException("disk full");
        };
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
