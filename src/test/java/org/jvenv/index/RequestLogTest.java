package org.jvenv.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jvenv.testing.IndexServer.cut;
import static org.jvenv.testing.IndexServer.redirect;
import static org.jvenv.testing.IndexServer.status;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.RecordedLog;

@Timeout(30)
class RequestLogTest {

    private IndexServer server;
    private final RecordedLog log = RecordedLog.start();

    @BeforeEach
    void start() throws IOException {
        server = new IndexServer().offer(wheel("demo", "1.0").file("demo.txt", "x".repeat(2000)));
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    @Test
    void tellsAddressStatusBytesAndDuration() {
        files();

        String page = server.address() + "demo/";
        assertThat(log.timeless()).hasSize(2);
        assertThat(log.timeless().get(0)).isEqualTo("INFO index GET " + page + ": status 200 after N ms");
        assertThat(log.timeless().get(1)).matches("INFO index read \\d+ bytes of " + page + " in N ms");
    }

    @Test
    void tellsRetries() {
        server.misbehave(status(503));

        files();

        assertThat(log.timeless())
                .contains(
                        "INFO index GET " + server.address() + "demo/: status 503 after N ms",
                        "WARN index attempt 1 of 3 failed for " + server.address() + "demo/: the server answered 503");
    }

    @Test
    void tellsWhatEarlierDownloadsFetched(@TempDir Path directory) throws IOException {
        IndexFile demo = files().get(0);
        server.misbehave(cut());

        server.indexes().get(0).download(demo, directory);

        assertThat(log.lines()).anyMatch(line -> line.startsWith("WARN index attempt 1 of 3 failed for "));
        assertThat(log.lines()).anyMatch(line -> line.endsWith(" bytes are from an earlier download)"));
    }

    @Test
    void hidesSecretsInRedirects() {
        server.misbehave(redirect("/simple/demo/?token=secret"));

        files();

        assertThat(log.lines())
                .contains("DEBUG index " + server.address() + "demo/ redirects to " + server.address() + "demo/")
                .noneMatch(line -> line.contains("secret"));
    }

    private List<IndexFile> files() {
        return server.indexes().get(0).files("demo");
    }
}
