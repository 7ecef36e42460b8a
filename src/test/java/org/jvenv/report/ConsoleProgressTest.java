package org.jvenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvenv.environment.Environment;
import org.jvenv.report.ConsoleProgress.Verbosity;
import org.jvenv.report.Creation.Outcome;
import org.jvenv.testing.Samples;

class ConsoleProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Environment environment = Samples.environment(Path.of("/srv/env"));

    @Test
    void tellsWhatWasCreated() {
        progress(Verbosity.NORMAL).finished(creation(Outcome.CREATED));

        assertThat(text()).isEqualTo("""
                        created `/srv/env` in 12 ms
                          with CPython 3.12.4 at /usr/bin/python3.12
                          and pip 24.2, setuptools 65.5.0
                        activate it with: source env/bin/activate
                        """);
    }

    @Test
    void saysThatNothingWasTouched() {
        progress(Verbosity.NORMAL).finished(creation(Outcome.KEPT));

        assertThat(text()).startsWith("`/srv/env` is already up to date; nothing was changed\n");
    }

    @Test
    void isSilent() {
        Progress quiet = progress(Verbosity.QUIET);
        quiet.waitingFor(Path.of("/srv/env"));
        quiet.leftOutScript(environment, "`activate.csh` left out: too odd");
        quiet.decided("so it is");
        quiet.finished(creation(Outcome.CREATED));

        assertThat(text()).isEmpty();
    }

    @Test
    void givesReasonsOnlyWhenAsked() {
        progress(Verbosity.NORMAL).decided("so it is");
        assertThat(text()).isEmpty();

        progress(Verbosity.VERBOSE).decided("so it is");
        assertThat(text()).isEqualTo("so it is\n");
    }

    private Creation creation(Outcome outcome) {
        List<SeededPackage> packages =
                List.of(new SeededPackage("pip", "24.2"), new SeededPackage("setuptools", "65.5.0"));
        return new Creation(environment, outcome, packages, "source env/bin/activate", 12);
    }

    private Progress progress(Verbosity verbosity) {
        return new ConsoleProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), verbosity);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
