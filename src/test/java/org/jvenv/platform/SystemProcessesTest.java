package org.jvenv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.Processes.End;
import org.jvenv.platform.Processes.Outcome;

class SystemProcessesTest {

    @Test
    void keepsTheTwoStreamsApart() {
        Outcome outcome = sh("echo said; echo complained >&2; exit 3", Duration.ofSeconds(10));

        assertThat(outcome.end()).isEqualTo(End.EXITED);
        assertThat(outcome.exitStatus()).isEqualTo(3);
        assertThat(outcome.output()).isEqualTo("said\n");
        assertThat(outcome.errorOutput()).isEqualTo("complained\n");
    }

    @Test
    void givesNothingToRead() {
        assertThat(sh("cat", Duration.ofSeconds(10)).succeeded()).isTrue();
    }

    @Test
    void takesMoreThanPipeHolds() {
        Outcome outcome = sh("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2", Duration.ofSeconds(10));

        assertThat(outcome.output()).hasSize(300_000);
    }

    @Test
    void stopsWhatHangsWithAllItStarted() {
        long start = System.nanoTime();

        Outcome outcome = sh("sleep 60 & sleep 60; echo never", Duration.ofMillis(200));

        assertThat(outcome.end()).isEqualTo(End.TIMED_OUT);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes on and on", "yes on and on >&2", "echo said; exec yes >&2", "trap '' PIPE; yes"})
    void stopsWhatWritesWithoutEnd(String script) {
        Outcome outcome = sh(script, Duration.ofSeconds(60));

        assertThat(outcome.end()).isEqualTo(End.WROTE_TOO_MUCH);
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    void doesNotWaitForAChildThatHoldsThePipe() {
        long start = System.nanoTime();

        Outcome outcome = sh("setsid sleep 60 & echo said", Duration.ofMillis(500));

        assertThat(outcome.end()).isIn(End.EXITED, End.TIMED_OUT); // Java may see the end of the shell first
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
    }

    @Test
    void saysWhyProgramDoesNotStart() {
        Outcome outcome = new SystemProcesses().run(List.of("/no/such/program"), Duration.ofSeconds(10));

        assertThat(outcome.end()).isEqualTo(End.NOT_STARTED);
        assertThat(outcome.errorOutput()).contains("/no/such/program");
    }

    private static Outcome sh(String script, Duration patience) {
        return new SystemProcesses().run(List.of("/bin/sh", "-c", script), patience);
    }
}
