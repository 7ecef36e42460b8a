package org.jvenv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.ProcessIdentity.State;

class ProcessIdentityTest {

    private static final FileSystem FILES = FileSystems.getDefault();

    private final ProcessIdentity own = ProcessIdentity.own(FILES);

    @Test
    void survivesBeingWritten() {
        assertThat(ProcessIdentity.parse(own.text())).contains(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "4711 2026-11-29T17:00:00Z", "x 1 2 3", "1 2 3 4 5"})
    void isNotFoundInOtherText(String text) {
        assertThat(ProcessIdentity.parse(text)).isEmpty();
    }

    @Test
    void runs() {
        assertThat(own.state(FILES)).isEqualTo(State.RUNNING);
    }

    @Test
    void isGoneWhenItsProcessHasEnded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid(), FILES);
        State before = identity.state(FILES);

        process.destroyForcibly().waitFor();

        assertThat(before).isEqualTo(State.RUNNING);
        assertThat(identity.state(FILES)).isEqualTo(State.GONE);
    }

    @Test
    void isGoneWhenItsNumberIsAnotherProcess() {
        ProcessIdentity before = new ProcessIdentity(own.number(), "1", own.machine(), own.namespace());

        assertThat(before.state(FILES)).isEqualTo(State.GONE);
    }

    @Test
    void mayRunWhereverElseItWasStarted() {
        ProcessIdentity container = new ProcessIdentity(own.number(), own.start(), own.machine(), "pid:[1]");
        ProcessIdentity machine = new ProcessIdentity(own.number(), own.start(), "other-host/boot", own.namespace());

        assertThat(container.state(FILES)).isEqualTo(State.UNKNOWN);
        assertThat(machine.state(FILES)).isEqualTo(State.UNKNOWN);
    }
}
