package org.jvenv.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** pip's files say to us what they say to pip. */
class PipFileIT {

    @TempDir
    private Path temp;

    @Test
    void keysAndPercentSignsAreReadAsPipReadsThem() throws IOException {
        Path file = Files.writeString(temp.resolve("pip.conf"), """
                [global]
                index_url = https://a/100%25/%%(x)s
                --cert = /a.pem
                Extra-Index_URL = https://b
                    https://c
                [install]
                cert =
                """);

        Run list = Programs.run(
                temp,
                Map.of("PIP_CONFIG_FILE", file.toString(), "HOME", temp.toString(), "PATH", "/usr/bin:/bin"),
                Pythons.any().toString(),
                "-m",
                "pip",
                "config",
                "list");
        PipFile read = PipFile.read(file);

        assertThat(list.out().lines().map(line -> line.replace("\\n", "\n")))
                .as(list.err())
                .contains(
                        "global.index-url='" + read.find("global", "index-url") + "'",
                        "global.cert='" + read.find("global", "cert") + "'",
                        "install.cert='" + read.find("install", "cert") + "'",
                        "global.extra-index-url='" + read.find("global", "extra-index-url") + "'");
    }
}
