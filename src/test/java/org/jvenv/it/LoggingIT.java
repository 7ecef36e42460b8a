package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** The log of the whole program. */
class LoggingIT {

    private static final String LINE = "(?m)^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} %s jvenv\\.%s - .*";

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
    void tellsOfProcessesCachesAndLocks() {
        Run first = jvenv.run("--log-level", "trace", "create", "-p", python, "one");
        Run second = jvenv.with("JVENV_LOG", "debug").run("create", "-p", python, "two");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err())
                .containsPattern(LINE.formatted("INFO", "process") + " exit status 0 after \\d+ ms$")
                .containsPattern(LINE.formatted("DEBUG", "cache") + "there is no answer yet$")
                .containsPattern(LINE.formatted("DEBUG", "lock"))
                .containsPattern(LINE.formatted("DEBUG", "store") + "it is not in the index$")
                .contains("created `");
        assertThat(second.err())
                .doesNotContain(" jvenv.process ")
                .containsPattern(LINE.formatted("DEBUG", "cache") + "hit for .*")
                .containsPattern(LINE.formatted("DEBUG", "store") + "hit: entry .*");
    }

    @Test
    void optionMayStandBehindTheCommand() {
        jvenv.run("create", "-p", python, "--without-pip", "env");

        assertThat(jvenv.run("create", "--log-level", "debug", "-p", python, "--without-pip", "env2")
                        .err())
                .contains(" DEBUG jvenv.cache - ");
        assertThat(jvenv.run("run", "--log-level=info", "env", "true").err()).contains(" INFO jvenv.process - true");
        assertThat(jvenv.run("run", "env", "echo", "--log-level=info").out()).isEqualTo("--log-level=info\n");
    }

    @Test
    void levelLimitsWhatIsLogged() {
        Run run = jvenv.run("--log-level=info", "create", "-p", python, "--without-pip", "env");

        assertThat(run.err()).contains(" INFO jvenv.process - ").doesNotContain(" DEBUG ", " TRACE ");
    }

    @Test
    void hasNoSecretsOfIndexes() throws IOException {
        try (IndexServer server = new IndexServer()) {
            Run run = jvenv.with("JVENV_INDEX_URL", server.address().replace("//", "//me:secret@"))
                    .with("JVENV_LOG", "trace")
                    .create("-p", python, "--download", "env");

            assertThat(run.err())
                    .containsPattern(LINE.formatted("INFO", "index")
                            .replace(".*", "GET " + server.address() + "pip/: status \\d+ .*"))
                    .doesNotContain("secret");
        }
    }

    @Test
    void showsControlCharacters() {
        Run run = jvenv.with("JVENV_LOG", "info").run("create", "-p", python, "--without-pip", "env");
        assertThat(run.exit()).as(run.err()).isZero();

        Run odd = jvenv.run("--log-level", "info", "run", "env", "python", "-c", "pass", "\033[31m\n\u202e");

        assertThat(odd.err()).contains("\\x1b[31m\\x0a\\u202e").doesNotContain("\033");
    }

    @ParameterizedTest
    @ValueSource(strings = {"venv", "virtualenv"})
    void dropInReplacementsHaveTheVariableAlone(String command) {
        Run run = jvenv.with("JVENV_LOG", "debug").run(command, "--help");
        Run option = jvenv.run(command, "--log-level", "debug", "env");

        assertThat(run.exit()).isZero();
        assertThat(option.exit()).isEqualTo(2);
    }

    @Test
    void argumentsOfProgramsAreTheirs() {
        jvenv.run("create", "-p", python, "--without-pip", "env");

        Run run = jvenv.run("run", "env", "--", "sh", "-c", "echo \"$@\"", "sh", "--log-level", "debug");

        assertThat(run.out()).isEqualTo("--log-level debug\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void projectsCannotSetIt() throws IOException {
        Files.writeString(temp.resolve("pyproject.toml"), "[tool.jvenv]\nlog-level = \"trace\"\n");

        Run run = jvenv.run("create", "-p", python, "--without-pip", "env");

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("log-level").doesNotContain(" jvenv.process ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--log-level loud list; error: `--log-level`: unknown log level `loud`",
                "--log-level=warning list; error: `--log-level`: unknown log level `warning`",
                "--log-level; error: `--log-level` requires a value"
            })
    void rejectsOtherLevels(String arguments, String message) {
        Run run = jvenv.run(arguments.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(message + "\nhint: use `error`, `warn`, `info`, `debug` or `trace`\n");
    }

    @Test
    void rejectsOtherLevelsInTheVariable() {
        Run run = jvenv.with("JVENV_LOG", "2").run("list");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: `JVENV_LOG`: unknown log level `2`\nhint: ");
    }
}
