package org.jvenv.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.cli.Cli;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.TemporaryEnvironments;
import org.jvenv.testing.Snapshot;

/** What {@code jvenv temp --while} takes for an environment that may be deleted later, and what it refuses. */
class TempCommandTest {

    private static final String OURS = String.valueOf(ProcessHandle.current().pid());

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path environment;

    @BeforeEach
    void makeEnvironment() throws IOException {
        environment = Files.createDirectory(temp.resolve("tmp-1"));
        Files.createFile(environment.resolve("pyvenv.cfg"));
        Files.createFile(environment.resolve("README.tmpenv"));
    }

    @Test
    void temporaryEnvironmentIsKeptForItsProcess() throws IOException {
        assertThat(run("temp", "--while", OURS, "--", environment.toString())).isZero();
        assertThat(run("temp", "--while", OURS, "tmp-1")).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Snapshot.names(temp.resolve("places"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "12x", "1.5", "-1", "0x10", "99999999999999999999", "4194305"})
    void processThatIsNone(String number) throws IOException {
        assertThat(run("temp", "--while=" + number, environment.toString())).isEqualTo(ExitCode.USAGE.number());

        assertThat(lines())
                .containsExactly(
                        "error: `--while` cannot be `" + number + "`", "hint: pass the ID of a running process");
        assertNothingIsNoted();
    }

    @Test
    void missingEnvironment() throws IOException {
        assertThat(run("temp", "--while", OURS)).isEqualTo(ExitCode.USAGE.number());

        assertThat(lines())
                .containsExactly(
                        "error: `--while` requires the path of one environment", "hint: see `jvenv temp --help`");
        assertNothingIsNoted();
    }

    @Test
    void twoEnvironments() throws IOException {
        assertThat(run("temp", "--while", OURS, environment.toString(), environment.toString()))
                .isEqualTo(ExitCode.USAGE.number());

        assertThat(lines().get(0)).endsWith("`--while` requires the path of one environment");
        assertNothingIsNoted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pyvenv.cfg", "README.tmpenv"})
    void environmentThatHasLostWhatMakesItTemporary(String file) throws IOException {
        Files.delete(environment.resolve(file));

        assertThat(run("temp", "--while", OURS, environment.toString()))
                .isEqualTo(ExitCode.ENVIRONMENT_NOT_FOUND.number());

        assertThat(lines())
                .containsExactly(
                        "error: `" + environment + "` is not a temporary environment",
                        "hint: create one with `mktmpenv`; it contains a `README.tmpenv`");
        assertNothingIsNoted();
    }

    @Test
    void directoryWithTemporaryEnvironmentsIsNone() throws IOException {
        assertThat(run("temp", "--while", OURS, environment.resolve("..").toString()))
                .isEqualTo(ExitCode.ENVIRONMENT_NOT_FOUND.number());

        assertThat(lines().get(0)).endsWith("`" + temp + "` is not a temporary environment");
        assertNothingIsNoted();
    }

    @Test
    void nothingThere() throws IOException {
        assertThat(run("temp", "--while", OURS, "tmp-2")).isEqualTo(ExitCode.ENVIRONMENT_NOT_FOUND.number());

        assertNothingIsNoted();
    }

    private void assertNothingIsNoted() throws IOException {
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(temp.resolve("places")).doesNotExist();
        assertThat(environment).exists();
    }

    private List<String> lines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int run(String... words) {
        TemporaryEnvironments places = new TemporaryEnvironments(temp.resolve("places"), Clock.systemUTC());
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Cli(new CommandContext(new NoServices(places), temp, streams)).run(words);
    }
}
