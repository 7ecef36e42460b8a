package org.jvenv.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** The log costs no classes unless a level is asked for. */
class LoadedClassesIT {

    @TempDir
    private Path temp;

    private String python;
    private Jvenv jvenv;

    @BeforeEach
    void choosePython() {
        python = Pythons.any().toString();
        jvenv = Jvenv.in(temp, temp);
    }

    @Test
    void withoutALevelNothingOfTheLibraryIsLoaded() throws IOException {
        String loaded = loaded("create", "-p", python, "--without-pip", "env");

        assertThat(loaded)
                .contains("org.jvenv.Main ", "org.jvenv.log.Log ")
                .doesNotContain("org.slf4j.", "org.jvenv.Slf4jLog", "org.jvenv.LogRequest");
        assertThat(loaded.split("org\\.jvenv\\.log\\.", -1))
                .as("classes of the package log")
                .hasSize(2);
    }

    @Test
    void withALevelTheLibraryIsLoaded() throws IOException {
        assertThat(loaded("--log-level", "error", "create", "-p", python, "--without-pip", "env"))
                .contains("org.jvenv.Slf4jLog");
        assertThat(loaded("--log-level", "debug", "create", "-p", python, "--without-pip", "env2"))
                .contains("org.slf4j.simple.SimpleLogger ");
    }

    /** The classes that the program loads, as the JVM lists them. */
    private String loaded(String... arguments) throws IOException {
        Path list = temp.resolve("loaded.txt");

        Run run =
                jvenv.with("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + list).run(arguments);

        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(list);
    }
}
