package org.jvenv.index;

import static java.util.Objects.requireNonNull;
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
                        "global.index-url='" + value(read, "global", "index-url") + "'",
                        "global.cert='" + value(read, "global", "cert") + "'",
                        "install.cert='" + value(read, "install", "cert") + "'",
                        "global.extra-index-url='" + value(read, "global", "extra-index-url") + "'");
    }

    private static String value(PipFile file, String section, String name) {
        return requireNonNull(file.find(section, name)).value().strip();
    }
}
