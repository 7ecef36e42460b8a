package org.jvenv.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.index.PackageIndex;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.StopAt;
import org.jvenv.seed.SeedStore.StoreItem;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.seed.store.Inspection.StoreFinding;
import org.jvenv.seed.store.Inspection.StoreFinding.State;
import org.jvenv.seed.store.WheelStore;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.Samples;
import org.jvenv.testing.Snapshot;
import org.jvenv.wheel.WheelName;

class SeedStoreTest {

    @TempDir
    private Path temp;

    private Path directory;

    @BeforeEach
    void nameDirectory() {
        directory = temp.resolve("store");
    }

    @Test
    void emptyStoreListsNothing() {
        assertThat(store().list()).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void addedWheelIsListedAsChosen() throws IOException {
        store().add(wheel("pip", "9.0").requiresPython(">=3.7").into(temp));
        store().add(wheel("pip", "10.0").into(temp));
        unpack("demo");

        assertThat(store().list())
                .extracting(StoreItem::toString, StoreItem::requiresPython, StoreItem::chosen)
                .containsExactly(
                        tuple("demo 1.0", null, false), tuple("pip 10.0", null, true), tuple("pip 9.0", ">=3.7", true));
    }

    /** The list is as the first builds wrote it: a hash, a blank and the name of the file. */
    @Test
    void wheelsThatWereChosenWithTheBuildBeforeAreStillChosen() throws IOException {
        WheelStore user = unpack("demo");
        String line = user.entries().get(0).getFileName() + " demo-1.0-py3-none-any.whl";
        String gone = "0".repeat(64) + " gone-1.0-py3-none-any.whl";
        Files.write(directory.resolve("chosen"), List.of(line, gone));
        user.use().end();

        assertThat(store().list())
                .extracting(StoreItem::toString, StoreItem::chosen)
                .containsExactly(tuple("demo 1.0", true));
        StoreItem pip = store().add(wheel("pip", "10.0").into(temp));

        assertThat(Files.readAllLines(directory.resolve("chosen")))
                .containsExactly(line, gone, pip.sha256() + " pip-10.0-py3-none-any.whl");
        store().clean();
        assertThat(store().list()).extracting(StoreItem::toString).containsExactly("demo 1.0", "pip 10.0");
    }

    @Test
    void wheelsThatAreAddedAtOnceAreAllKept() throws Exception {
        List<Path> wheels = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            wheels.add(wheel("demo" + i, "1.0").into(temp));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<StoreItem>> added = new ArrayList<>();

        for (Path wheel : wheels) {
            added.add(threads.submit(() -> store().add(wheel)));
        }
        for (Future<StoreItem> each : added) {
            each.get();
        }
        threads.shutdown();

        assertThat(store().list()).hasSize(16).allMatch(StoreItem::chosen);
        assertThat(Files.readAllLines(directory.resolve("chosen"))).hasSize(16);
    }

    @Test
    void fileThatIsNoWheelIsRefused() throws IOException {
        Path rubbish = Files.writeString(temp.resolve("pip-1.0-py3-none-any.whl"), "rubbish");

        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> store().add(temp.resolve("pip.zip")))
                .withMessageContaining("is not named like a wheel");
        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> store().add(rubbish))
                .withMessageContaining("cannot be used");
        assertThat(store().list()).isEmpty();
    }

    @Test
    void updateTakesTheNewestForEachPython() throws IOException {
        store().add(wheel("pip", "20.0").into(temp));
        try (IndexServer server = new IndexServer()) {
            server.offer(wheel("pip", "25.0").requiresPython(">=3.9"))
                    .attribute("pip-25.0-py3-none-any.whl", "requires-python", ">=3.9");
            server.offer(wheel("pip", "24.0").requiresPython(">=3.9"))
                    .attribute("pip-24.0-py3-none-any.whl", "requires-python", ">=3.9");
            server.offer(wheel("pip", "21.0").requiresPython(">=3.6"))
                    .attribute("pip-21.0-py3-none-any.whl", "requires-python", ">=3.6");
            server.offer(wheel("pip", "26.0b1"));

            List<StoreItem> items = store(server::indexes).update("pip");

            assertThat(items).extracting(StoreItem::toString).containsExactly("pip 25.0", "pip 21.0");
        }
        assertThat(store().list())
                .extracting(StoreItem::toString, StoreItem::chosen)
                .containsExactly(tuple("pip 25.0", true), tuple("pip 21.0", true), tuple("pip 20.0", false));
    }

    @Test
    void projectThatTheIndexDoesNotHaveIsNamed() throws IOException {
        try (IndexServer server = new IndexServer()) {
            assertThatExceptionOfType(SeedingException.class)
                    .isThrownBy(() -> store(server::indexes).update("nothing"))
                    .withMessageContaining("no suitable wheel of nothing");
        }
    }

    @Test
    void releaseIsRemovedAlone() throws IOException {
        store().add(wheel("pip", "9.0").into(temp));
        store().add(wheel("pip", "10.0").into(temp));

        assertThat(store().remove("PIP", "9.0.0"))
                .extracting(StoreItem::toString)
                .containsExactly("pip 9.0");

        assertThat(store().list()).extracting(StoreItem::toString).containsExactly("pip 10.0");
        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> store().remove("pip", "9.0"))
                .withMessage("no wheel of pip 9.0 in the store");
    }

    @Test
    void cleaningKeepsWhatTheUserChose() throws IOException {
        store().add(wheel("pip", "10.0").into(temp));
        unpack("demo").use().end();

        store().clean();

        assertThat(store().list()).extracting(StoreItem::toString).containsExactly("pip 10.0");
        assertThat(Snapshot.names(directory)).hasSize(3).contains("chosen", "lock");
    }

    @Test
    void storeInUseIsLeftAlone() throws IOException {
        WheelStore user = unpack("demo");
        SeedStore store = new SeedStore(directory, Samples.NO_INDEX, Duration.ofMillis(50), Cancellation.NEVER);

        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(store::clean)
                .withMessage("`" + directory + "` is in use by another jvenv");

        assertThat(user.entries()).hasSize(1);
    }

    @Test
    void whoDeletesWaitsForThoseWhoUseTheStore() throws IOException {
        WheelStore user = unpack("demo");
        Path entry = user.entries().get(0);
        List<Boolean> waited = new ArrayList<>();
        Cancellation third = StopAt.interfering(2, () -> {
            waited.add(Files.exists(entry));
            user.use().end();
        });

        new SeedStore(directory, Samples.NO_INDEX, third).clean();

        assertThat(waited).containsExactly(true);
        assertThat(Snapshot.names(directory)).containsExactly("lock");
    }

    @Test
    void intactEntryIsLeftAlone() throws IOException {
        unpack("demo");
        List<String> before = Snapshot.of(directory);

        assertThat(store().verify())
                .extracting(StoreFinding::name, StoreFinding::state)
                .containsExactly(tuple("demo 1.0", State.INTACT));

        assertThat(Snapshot.of(directory)).isEqualTo(before);
    }

    @Test
    void fileThatWasAlteredUnderItsOldTimeIsMended() throws IOException {
        Path file = unpack("demo").entries().get(0).resolve("tree/demo.py");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "WORD = 2\n");
        Files.setLastModifiedTime(file, time);

        assertThat(store().verify()).extracting(StoreFinding::state).containsExactly(State.REPAIRED);

        assertThat(file).hasContent("WORD = 1\n");
        assertThat(store().verify()).extracting(StoreFinding::state).containsExactly(State.INTACT);
    }

    @Test
    void entryWhoseWheelWasAlteredIsTakenAway() throws IOException {
        Path entry = unpack("demo").entries().get(0);
        Files.writeString(entry.resolve("demo-1.0-py3-none-any.whl"), "rubbish");

        assertThat(store().verify()).extracting(StoreFinding::state).containsExactly(State.REMOVED);

        assertThat(entry).doesNotExist();
    }

    /** As a bundle's wheel comes into the store; whoever has the result is at it. */
    private WheelStore unpack(String project) throws IOException {
        Path file = wheel(project, "1.0").file(project + ".py", "WORD = 1\n").into(temp);
        WheelName name = WheelName.parse(String.valueOf(file.getFileName())).orElseThrow();
        WheelStore wheels = new WheelStore(directory, Cancellation.NEVER);
        wheels.stored(new Seed(name, file, "a test"));
        return wheels;
    }

    private SeedStore store() {
        return store(Samples.NO_INDEX);
    }

    private SeedStore store(Supplier<List<PackageIndex>> index) {
        return new SeedStore(directory, index, Cancellation.NEVER);
    }
}
