package org.jvenv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.create.CreateCommand;
import org.jvenv.environment.ToolVersion;
import org.jvenv.failure.ExitCode;

/** What can be said of a command line without fulfilling it. */
class CliTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsItsCommands() {
        assertThat(run("--help")).isEqualTo(ExitCode.SUCCESS);

        assertThat(text(out)).startsWith("Usage: jvenv COMMAND").contains("create environments");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isEqualTo(ExitCode.SUCCESS);

        assertThat(text(out)).isEqualTo("jvenv " + ToolVersion.current() + "\n").doesNotContain("${");
    }

    @Test
    void showsOptionsOfCreate() {
        assertThat(run("create", "--help")).isEqualTo(ExitCode.SUCCESS);

        assertThat(text(out))
                .startsWith("Usage: jvenv create [OPTIONS]... [DIR...]")
                .contains("--python", "--clear", "--without-pip", "--no-seed", "--dry-run", "--json");
    }

    @Test
    void wantsCommand() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("Usage: jvenv COMMAND");
    }

    @ParameterizedTest
    @CsvSource({"frobnicate, command", "--pyton, option"})
    void refusesWhatItDoesNotKnow(String word, String kind) {
        assertThat(run(word)).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).isEqualTo("error: unknown " + kind + " `" + word + "`\nhint: see `jvenv --help`\n");
    }

    @Test
    void suggestsOption() {
        assertThat(run("create", "--pyton", "3", "env")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).isEqualTo("error: unknown option `--pyton`\nhint: did you mean `--python`?\n");
    }

    @ParameterizedTest
    @CsvSource({"creat, create", "lst, list", "rmove, remove"})
    void mistypedCommandIsAnErrorWithTheNearest(String typed, String meant) {
        assertThat(run(typed, "env")).isEqualTo(ExitCode.USAGE);
        assertThat(text(err))
                .isEqualTo("error: unknown command `" + typed + "`\nhint: did you mean `" + meant + "`?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activate", "deactivate"})
    void whatOnlyAShellCanDoIsSaidToBeSo(String command) {
        assertThat(run(command)).isEqualTo(ExitCode.USAGE);
        assertThat(text(err))
                .startsWith("error: `" + command + "` requires the shell integration\nhint: run `jvenv setup SHELL` ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create env --extra-search-dir", "create env -r"})
    void addressIsNoPathAndKeepsItsPassword(String words) {
        assertThat(run((words + " https://me:secret@host/x.whl").split(" "))).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).contains("`https://host/x.whl`");
    }

    @Test
    void helpNamesACommand() {
        assertThat(run("help", "python", "list")).isEqualTo(ExitCode.SUCCESS);
        String help = text(out);
        out.reset();
        assertThat(run("python", "list", "--help")).isEqualTo(ExitCode.SUCCESS);

        assertThat(help).startsWith("Usage: jvenv python list ").isEqualTo(text(out));
    }

    @Test
    void wantsNameOfDirectory() {
        assertThat(run("create", "")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: the name of the directory is empty\n");
    }

    @Test
    void wantsValueOfOption() {
        assertThat(run("create", "env", "--python")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `--python` requires a value\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--symlinks --copies",
                "--clear --upgrade",
                "--clear --allow-existing",
                "--upgrade --allow-existing",
                "--without-pip --upgrade-deps",
                "--reset-cache --read-only-cache",
                "--dry-run --json",
                "--quiet --verbose"
            })
    void refusesContradictions(String options) {
        String[] two = options.split(" ", 2);

        assertThat(run("create", "env", two[0], two[1])).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `" + two[0] + "` and `" + two[1] + "` contradict each other\n");
    }

    @Test
    void forceWantsClear() {
        assertThat(run("create", "env", "--force")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `--force` requires `--clear`\n");
    }

    @Test
    void takesNameOrDirectory() {
        assertThat(run("create", "env", "--name", "web")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `--name` and a directory are given\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "-web", "a/b", "/web"})
    void refusesWhatIsNoName(String name) {
        assertThat(run("create", "--name=" + name)).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `" + name + "` cannot be the name of an environment\n");
    }

    @ParameterizedTest
    @CsvSource({"--lib64, magic", "--activators, murex", "--link-mode, magic"})
    void refusesUnknownValue(String option, String value) {
        assertThat(run("create", "env", option, value)).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `" + option + "` cannot be `" + value + "`\nhint: use ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nu   | no separate completion script for `nu` | the output of `jvenv init nu` contains the completion",
                "dash | no completion script for `dash` | use `bash`, `zsh`, `fish` or `json`"
            })
    void tellsWhereCompletionIs(String shell, String message, String hint) {
        assertThat(run("completion", shell)).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).isEqualTo("error: " + message + "\nhint: " + hint + "\n");
    }

    @Test
    void suggestsTheShellThatWasMeant() {
        assertThat(run("create", "env", "--activators", "fish bsah")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).isEqualTo("error: `--activators` cannot be `bsah`\nhint: did you mean `bash`?\n");
    }

    @Test
    void oneRedirectLeadsToOneEnvironment() {
        assertThat(run("create", "one", "two", "--venv-redirect")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `--venv-redirect` and several directories are given\n");
    }

    @Test
    void helpHasOneShortLineForEachOption() {
        run("create", "--help");

        List<String> lines = text(out).lines().toList();
        assertThat(lines).allMatch(line -> line.length() <= 100);
        for (OptionGroup group : new CreateCommand(
                        new CommandContext(new NoServices(), Path.of("/work"), new Streams(stream(out), stream(err))))
                .groups()) {
            assertThat(lines).contains(group.heading() + ":");
            for (Option option : group.options()) {
                assertThat(lines)
                        .filteredOn(
                                line -> line.trim().startsWith(option.names().get(0) + " ")
                                        || line.trim().startsWith(option.names().get(0) + ","))
                        .as(option.names().get(0))
                        .hasSize(1);
            }
        }
    }

    @Test
    void takesForValueWhatIsAnOptionElsewhere() {
        assertThat(run("create", "env", "--link-mode", "--help")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).startsWith("error: `--link-mode` cannot be `--help`\n");
    }

    @Test
    void refusesUnknownLinkMode() {
        assertThat(run("create", "env", "--link-mode", "magic")).isEqualTo(ExitCode.USAGE);

        assertThat(text(err)).contains("`--link-mode` cannot be `magic`", "use `hardlink`, `copy` or `symlink`");
    }

    private ExitCode run(String... args) {
        Streams streams = new Streams(stream(out), stream(err));
        int status = new Cli(new CommandContext(new NoServices(), Path.of("/work"), streams)).run(args);
        return Stream.of(ExitCode.values())
                .filter(code -> code.number() == status)
                .findFirst()
                .orElseThrow();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
