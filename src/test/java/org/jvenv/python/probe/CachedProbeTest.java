package org.jvenv.python.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.testing.RecordedLog;
import org.jvenv.testing.Samples;

class CachedProbeTest {

    @TempDir
    private Path temp;

    private Path executable;
    private Path standardLibrary;
    private int asked;

    @BeforeEach
    void install() throws IOException {
        executable = Files.writeString(
                Files.createDirectories(temp.resolve("usr/bin")).resolve("python3.12"), "ELF");
        standardLibrary = Files.writeString(
                Files.createDirectories(temp.resolve("usr/lib/python3.12")).resolve("os.py"), "");
    }

    @Test
    void asksOnce() {
        Interpreter first = interrogate();
        Interpreter second = interrogate();

        assertThat(asked).isEqualTo(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void asksAgainWhenExecutableChanged() throws IOException {
        interrogate();
        Files.writeString(executable, "ELF!");

        interrogate();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asksAgainWhenStandardLibraryChanged() throws IOException {
        interrogate();
        Files.setLastModifiedTime(standardLibrary, FileTime.fromMillis(1));

        interrogate();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asksAgainWhenLinkLeadsElsewhere() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("python3"), executable);
        interrogate(link);
        Path other = Files.writeString(temp.resolve("python3.13"), "OTHER");
        Files.delete(link);
        Files.createSymbolicLink(link, other);

        interrogate(link);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asksScriptEachTime() throws IOException {
        Files.writeString(executable, "#!/bin/sh\nexec python3.12\n");

        interrogate();
        interrogate();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asksShimEachTimeThoughItIsALinkToAProgram() throws IOException {
        Path shims = Files.createDirectories(temp.resolve("mise/shims"));
        Path shim = Files.createSymbolicLink(shims.resolve("python3"), executable);

        interrogate(shim);
        interrogate(shim);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asksAgainWhenItsNoteIsDamaged() throws IOException {
        interrogate();
        Files.writeString(note(), Files.readString(note()).substring(0, 30));

        interrogate();

        assertThat(asked).isEqualTo(2);
    }

    /** Format 1 told less of the executable, so its answers may be wrong; that they are whole does not help them. */
    @Test
    void asksAgainWhereTheBuildBeforeWroteTheNote() throws IOException {
        interrogate();
        Path note = note();
        String written = Files.readString(note);
        assertThat(written).startsWith("jvenv-interpreter 2\n" + executable + "\0");
        Files.writeString(note, written.replace("jvenv-interpreter 2\n", "jvenv-interpreter 1\n"));

        assertThat(interrogate().executable()).isEqualTo(executable);

        assertThat(asked).isEqualTo(2);
        assertThat(Files.readString(note)).isEqualTo(written);
    }

    @Test
    void worksWhereNothingCanBeWritten() throws IOException {
        Files.writeString(temp.resolve("cache"), "in the way");

        assertThat(interrogate()).isNotNull();
    }

    @Test
    void logsHitsAndWhichFileChanged() throws IOException {
        try (RecordedLog log = RecordedLog.start()) {
            interrogate();
            interrogate();
            Files.setLastModifiedTime(standardLibrary, FileTime.fromMillis(1));
            interrogate();
            Files.writeString(note(), "damaged");
            interrogate();

            assertThat(log.lines())
                    .containsExactly(
                            "DEBUG cache miss for `" + executable + "`: there is no answer yet",
                            "DEBUG cache hit for `" + executable + "`",
                            "DEBUG cache miss for `" + executable + "`: `" + standardLibrary + "` has changed",
                            "DEBUG cache miss for `" + executable + "`: the answer in `" + note()
                                    + "` is damaged, or of another version of jvenv");
        }
    }

    private Path note() throws IOException {
        try (Stream<Path> notes = Files.list(temp.resolve("cache"))) {
            return notes.findFirst().orElseThrow();
        }
    }

    private Interpreter interrogate() {
        return interrogate(executable);
    }

    private Interpreter interrogate(Path candidate) {
        InterpreterProbe probe = path -> {
            asked++;
            return Answer.of(Samples.interpreter(executable));
        };
        return new CachedProbe(probe, temp.resolve("cache"))
                .interrogate(candidate)
                .interpreter()
                .orElseThrow();
    }
}
