package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** What virtualenvwrapper has not: variables of environments, trust, and entering them where they belong. */
class BeyondIT {

    @TempDir
    private static Path temp;

    @BeforeAll
    static void prepare() throws IOException {
        ShellSession.prepare(temp);
    }

    @ParameterizedTest
    @CsvSource({
        "bash --norc, sh",
        "bash --norc -o posix, sh",
        "zsh -f, sh",
        "zsh -f -o shwordsplit -o ksharrays -o noclobber, sh",
        "ksh, sh",
        "mksh, sh",
        "tcsh -f, csh",
        "csh -f, csh",
        "xonsh --no-rc, xsh"
    })
    void setsAndRestoresVariables(String shell, String suffix) {
        passes(shell, "variables", "variables-session." + suffix, "");
    }

    @Test
    void runsHooksOfProjectsThatAreTrusted() {
        passes("bash --norc", "trust", "trust-session.sh", "");
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"bash --norc -o posix", "zsh -f", "ksh", "mksh"})
    void everyShellRunsHooksOfProjectsThatAreTrusted(String shell) {
        passes(shell, "trust", "trust-session.sh", "");
    }

    @ParameterizedTest
    @CsvSource({"bash --norc, _jvenv_prompt", "zsh -f, :", "zsh -f -o shwordsplit -o ksharrays, :", "ksh, :", "mksh, :"
    })
    void entersWhereItIsTrusted(String shell, String look) {
        passes(shell, "auto", "auto-session.sh", look);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"bash --norc, _jvenv_prompt", "zsh -f, :", "ksh, :", "mksh, :"})
    void knowsWhereItIs(String shell, String look) {
        passes(shell, "where", "where-session.sh", look);
    }

    @Test
    void fishDoesTheSame() {
        passes("fish --no-config", "fish", "beyond.fish", "");
    }

    @Tag("long")
    @Test
    void fishKnowsWhereItIs() {
        passes("fish --no-config", "where", "where.fish", "");
    }

    @Test
    void xonshDoesTheSame() {
        passes("xonsh --no-rc", "beyond", "beyond.xsh", "");
    }

    @Test
    void elvishDoesTheSame() {
        passes("elvish -norc", "beyond", "beyond.elv", "");
    }

    @Tag("long")
    @Test
    void elvishKnowsWhereItIs() {
        passes("elvish -norc", "where", "where.elv", "");
    }

    /** csh knows hooks, but not when the directory changes. */
    @ParameterizedTest
    @ValueSource(strings = {"tcsh -f", "csh -f"})
    void cshDoesTheSame(String shell) {
        passes(shell, "beyond", "beyond.csh", "");
    }

    @Test
    void tcshStartsNothingOnAPlainChangeOfDirectory() throws IOException {
        ShellSession.installed("tcsh");
        ShellSession.installed("strace");
        Path log = temp.resolve("strace.log");

        Run run = new ShellSession(temp, "traced")
                .run(
                        "strace -f -e trace=clone,fork,vfork,execve -o " + log + " tcsh -f",
                        "traced.csh",
                        ShellSession.SHARE.resolve("jvenv.csh"));

        ShellSession.assertPassed(run);
        List<Integer> started = new ArrayList<>();
        int count = 0;
        for (String line : Files.readAllLines(log)) {
            count = line.contains("\"begin\"")
                    ? 0
                    : line.contains("fork(") || line.contains("clone(") ? count + 1 : count;
            if (line.contains("\"end\"")) {
                started.add(count);
            }
        }
        assertThat(started).containsExactly(1, 1); // only echo
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "tcsh -f, inherited.csh",
        "nu --no-config-file, inherited.nu",
        "xonsh --no-rc, inherited.xsh",
        "elvish -norc, inherited.elv"
    })
    void leavesWhatAParentEnteredByItself(String shell, String script) {
        String file = "jvenv." + suffix(shell.split(" ", 2)[0]);

        Run run = new ShellSession(temp, "left by " + shell.split(" ", 2)[0])
                .run(ShellSession.installed(shell), script, ShellSession.SHARE.resolve(file));

        ShellSession.assertPassed(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beyond.nu", "plan.nu", "gone.nu"})
    void nushellDoesTheSame(String script) {
        Run run = new ShellSession(temp, "nu " + script)
                .run(ShellSession.installed("nu --no-config-file"), script, ShellSession.SHARE.resolve("jvenv.nu"));

        ShellSession.assertPassed(run);
    }

    /** An interactive bash whose prompt had a command before: as a text, with a semicolon at its end, and as a list. */
    @ParameterizedTest
    @ValueSource(
            strings = {"PROMPT_COMMAND='told=$?;'", "PROMPT_COMMAND=('told=$?' 'also=$?')", "unset PROMPT_COMMAND"})
    void leavesThePromptItsStatus(String before) {
        Path share = ShellSession.SHARE.resolve("jvenv.bash");
        String input = String.join(
                "\n",
                before,
                "JVENV_AUTO_ACTIVATE=1; WORKON_HOME=" + quoted(temp.resolve("prompt envs")),
                ". " + quoted(share) + "; . " + quoted(share),
                "cd /; (exit 7)",
                "echo status $? ${told-7} $_jvenv_auto_at",
                "echo \"hooks ${PROMPT_COMMAND[*]}\"",
                "set -eu",
                "cd /usr",
                "echo $_jvenv_auto_at");
        Run run = Programs.bash(temp, "printf '%s\\n' \"$1\" | bash --norc -i 2>&1", input);

        assertThat(run.out()).contains("\nstatus 7 7 /\n").contains("\n/usr\n");
        assertThat(run.out()).containsOnlyOnce("hooks _jvenv_prompt").doesNotContain("_jvenv_prompt _jvenv_prompt");
    }

    /** A thousand changes of directory, deep in a tree and beside forty projects, by the start of a shell. */
    @Test
    void looksInNoTime() {
        String load = "export WORKON_HOME=$PWD/many HOOK_VERBOSE_OPTION=-q; . "
                + quoted(ShellSession.SHARE.resolve("jvenv.bash")) + "; mkdir -p deep/a/b/c/d; cd deep/a/b/c; ";
        Programs.bash(
                temp,
                "for i in {1..40}; do mkdir -p many/e$i; touch many/e$i/pyvenv.cfg; echo /p/$i >many/e$i/.project; done");
        long start = median("exec bash --norc -c :");
        long moves = median(load + "for i in {1..50}; do cd d; _jvenv_prompt; cd ..; _jvenv_prompt; done");
        long none = median(load + "for i in {1..50}; do cd d; cd ..; done");

        assertThat((moves - none) / 100.0 / start)
                .as("one cd, by the start of bash")
                .isLessThan(0.5);
    }

    private static long median(String script) {
        long[] times = new long[7];
        for (int i = 0; i < times.length; i++) {
            long before = System.nanoTime();
            Run run = Programs.bash(temp, script);
            times[i] = System.nanoTime() - before;
            assertThat(run.exit()).as(run.err()).isZero();
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    private static void passes(String shell, String what, String script, String more) {
        String program = shell.split(" ", 2)[0];
        ShellSession.installed(shell);
        String file = "jvenv." + suffix(program);

        Run run = new ShellSession(temp, what + " " + shell.replace(" ", ""))
                .run(shell, script, ShellSession.SHARE.resolve(file), more);

        ShellSession.assertPassed(run);
        assertThat(run.exit()).isZero();
    }

    private static String suffix(String program) {
        return switch (program) {
            case "mksh" -> "ksh";
            case "tcsh" -> "csh";
            case "elvish" -> "elv";
            case "xonsh" -> "xsh";
            default -> program;
        };
    }
}
