package org.jvenv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.RecordedLog;

class ProcessLogTest {

    private final RecordedLog log = RecordedLog.start();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void tellsArgumentsDurationAndStatus() {
        run("/bin/sh", "-c", "exit 3");

        assertThat(log.timeless())
                .containsExactly(
                        "DEBUG process starting /bin/sh -c 'exit 3'",
                        "INFO process /bin/sh -c 'exit 3': exit status 3 after N ms");
    }

    @Test
    void tellsThatAProgramDoesNotStart() {
        run("/no/such/program");

        assertThat(log.lines().get(1)).startsWith("WARN process /no/such/program: not started: ");
    }

    @Test
    void tellsThatAProgramWasKilled() {
        new SystemProcesses().run(List.of("/bin/sleep", "60"), Duration.ofMillis(100));

        assertThat(log.timeless().get(1))
                .isEqualTo("WARN process /bin/sleep 60: killed after N ms because it did not end");
    }

    @Test
    void tellsNamesOfVariablesAndNoValues(@TempDir Path directory) {
        Foreground.Call call = new Foreground.Call(
                List.of("/bin/true"), Map.of("PIP_INDEX_URL", "https://me:secret@host"), Set.of("HOME"), directory);

        new SystemForeground(directory.getFileSystem()).capture(call);

        assertThat(log.timeless())
                .containsExactly(
                        "DEBUG process starting /bin/true",
                        "TRACE process in `" + directory + "`, with PIP_INDEX_URL, without HOME",
                        "INFO process /bin/true: exit status 0 after N ms");
    }

    private static void run(String... command) {
        new SystemProcesses().run(List.of(command), Duration.ofSeconds(10));
    }
}
