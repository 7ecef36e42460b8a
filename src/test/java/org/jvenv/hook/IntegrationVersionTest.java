package org.jvenv.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationVersionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "virtualenvwrapper.sh",
                "jvenv.fish",
                "jvenv.csh",
                "jvenv.nu",
                "jvenv.xsh",
                "jvenv.elv",
                "jvenv.ps1"
            })
    void everyShellPassesTheVersion(String file) throws IOException {
        assertThat(Files.readString(Path.of("src/main/dist/share/jvenv", file)))
                .containsPattern("--integration['\", ]+" + Question.INTEGRATION + "\\b");
    }
}
