package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.shellrc.Integration;
import org.jvenv.shellrc.StartupFile;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** {@code jvenv init} and {@code jvenv setup}. */
class SetupIT {

    @TempDir
    private Path home;

    private Jvenv jvenv;

    @BeforeEach
    void wire() {
        jvenv = Jvenv.in(home, home);
    }

    @ParameterizedTest
    @CsvSource({"bash, BASH", "zsh, ZSH", "ksh, KSH", "mksh, KSH", "fish, FISH", "tcsh, CSH", "csh, CSH"})
    void lineDoesNothingAfterJvenvWasRemoved(String shell, Integration integration) throws IOException {
        @Nullable Path program = Programs.find(shell);
        assumeTrue(program != null, shell + " is not installed");
        String line = StartupFile.line(integration, home.resolve("it's gone")).orElseThrow();
        Path script = Files.writeString(home.resolve("rc"), line + "\n");

        Run run = Programs.run(
                home, Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString()), program.toString(), script.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash",
                "zsh",
                "ksh",
                "mksh",
                "fish",
                "tcsh",
                "csh",
                "nu",
                "xonsh",
                "elvish",
                "pwsh",
                "powershell"
            })
    void printsTheSameCodeEachTime(String shell) {
        Run run = jvenv.run("init", shell);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("workon")
                .isEqualTo(jvenv.run("init", shell).out());
    }

    @Test
    void codeOfBashCanBeEvaluated() {
        Run code = jvenv.run("init", "bash");
        Run run =
                Programs.bash(home, "export WORKON_HOME=$PWD/envs; eval \"$1\"; jvenv deactivate; workon", code.out());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("creating").endsWith("jvenv: no environment is active\n");
    }

    @Test
    void codeEntersEnvironmentsWhereThatIsWanted() {
        String code = jvenv.run("init", "bash", "--hook", "cd").out();
        Run run = Programs.bash(home, "export WORKON_HOME=$PWD/envs; eval \"$1\"; echo \"$PROMPT_COMMAND\"", code);

        assertThat(run.out()).isEqualTo("_jvenv_prompt\n");
        assertThat(jvenv.run("init", "bash", "--hook", "pwd").exit()).isEqualTo(2);
        assertThat(jvenv.run("init", "csh", "--hook", "cd").err())
                .isEqualTo("error: `--hook cd` is not supported in csh\nhint: use tcsh\n");
    }

    @Test
    void setUpIsReversed() throws IOException {
        Path file = Files.writeString(home.resolve(".bashrc"), "export A=1\n");

        assertThat(jvenv.run("setup", "bash", "--dry-run").out()).contains("# >>> jvenv >>>");
        assertThat(file).hasContent("export A=1\n");
        assertThat(jvenv.run("setup", "bash").err()).isEqualTo("`" + file + "` now loads jvenv; start a new shell\n");
        assertThat(file).content().startsWith("export A=1\n# >>> jvenv >>>\n");
        assertThat(jvenv.run("setup", "bash").err()).isEqualTo("`" + file + "` already loads jvenv\n");
        assertThat(jvenv.run("setup", "bash", "--reverse").err()).isEqualTo("`" + file + "` no longer loads jvenv\n");

        assertThat(file).hasContent("export A=1\n");
    }

    @Test
    void xonshLoadsWhatWasSetUp() throws IOException {
        assumeTrue(Programs.find("xonsh") != null, "xonsh is not installed");
        jvenv.run("setup", "xonsh");
        Files.writeString(home.resolve("code"), jvenv.run("init", "xonsh").out());
        Path program = Files.writeString(home.resolve("jvenv"), "#!/bin/sh\ncat \"$HOME/code\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        Run run = Programs.run(
                home,
                Map.of("HOME", home.toString(), "PATH", home + ":/usr/bin:/bin", "JVENV_BIN", "/bin/echo"),
                "xonsh",
                "--no-rc",
                "-c",
                "source .xonshrc\njvenv it runs");

        assertThat(run.out()).as(run.err()).isEqualTo("it runs\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "setup"})
    void refusesShellsItDoesNotKnow(String command) {
        Run run = jvenv.run(command, "rc");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: unsupported shell `rc`\nhint: use `bash`, `zsh`,");
    }
}
