package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** The commands of virtualenvwrapper, beside the original and where it was not safe. */
class VirtualenvwrapperIT {

    private static final Path OURS = ShellSession.SHARE.resolve("virtualenvwrapper.sh");
    private static final String LOAD = ". " + quoted(ShellSession.SHARE.resolve("jvenv.bash")) + "; ";
    private static final String SWITCH = LOAD + "workon timed; deactivate";

    @TempDir
    private static Path temp;

    @BeforeAll
    static void prepare() throws IOException {
        ShellSession.prepare(temp);
    }

    /**
     * The same steps with both, one after another in the same place: output, errors, exit codes, directories, hooks and
     * files. The script has no step in which we differ on purpose; those are in {@code safe-session.sh}.
     */
    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "zsh -f"})
    void doesWhatTheOriginalDoes(String shell) {
        @Nullable Path original = Programs.find("virtualenvwrapper.sh");
        assumeTrue(original != null, "there is no virtualenvwrapper.sh");
        ShellSession.installed(shell);

        String theirs = story(shell, original);
        String ours = story(shell, OURS);

        assertThat(ours).isEqualTo(theirs).contains("hook project postactivate");
    }

    private static String story(String shell, Path file) {
        Programs.bash(temp, "rm -rf \"$1\"", temp.resolve("session"));
        Run run = new ShellSession(temp, "session")
                .without("HOOK_VERBOSE_OPTION")
                .with("VIRTUALENVWRAPPER_PYTHON", file.resolveSibling("python3").toString())
                .run(shell, "wrapper-session.sh", file);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash --norc",
                "bash --norc -o posix",
                "bash --norc -o noclobber",
                "zsh -f",
                "zsh -f -o shwordsplit -o ksharrays -o noclobber",
                "ksh",
                "mksh"
            })
    void isSafeWhereTheOriginalWasNot(String shell) {
        String program = program(shell);
        ShellSession.installed(shell);
        String file = "jvenv." + (program.equals("mksh") ? "ksh" : program);

        Run run = new ShellSession(temp, "safe " + shell.replace(" ", ""))
                .run(shell, "safe-session.sh", ShellSession.SHARE.resolve(file));

        ShellSession.assertPassed(run);
        assertThat(run.exit()).isZero();
    }

    /**
     * What the processor does, by what it does to start bash: other programs take time from both, and do not count.
     * They are run in turns, and the best of each is taken.
     */
    @Test
    void loadsAndSwitchesInNoTime() {
        makeTimed();
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        String[] scripts = {":", LOAD, SWITCH};
        for (int i = 0; i < 4; i++) {
            for (int kind = 0; kind < scripts.length; kind++) {
                best[kind] = Math.min(best[kind], processorTimeOfTen(scripts[kind]));
            }
        }

        assertThat((best[1] - best[0]) / best[0])
                .as("load, by the start of bash")
                .isLessThan(7);
        assertThat((best[2] - best[1]) / best[0])
                .as("workon and deactivate, by the start of bash")
                .isLessThan(10);
    }

    /** The one fork is a subshell that reads the function which an environment brings. */
    @ParameterizedTest
    @CsvSource({"load, 0", "switch, 1"})
    void startsNoProgram(String what, int forks) {
        assumeTrue(
                Programs.bash(temp, "strace -f -qq -o /dev/null true").exit() == 0,
                "strace is not there, or may not look");
        makeTimed();

        Run run = Programs.bash(
                temp,
                "strace -f -qq -o trace -e trace=execve,fork,vfork,clone,clone3 bash --norc -c \"$1\" && cat trace",
                variables() + (what.equals("load") ? LOAD : SWITCH));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains(" execve("))).hasSize(1);
        assertThat(run.out().lines().filter(line -> line.matches("\\d+ +(clone3?|v?fork)\\(.*")))
                .hasSize(forks);
    }

    private static String variables() {
        return "export WORKON_HOME=" + quoted(temp.resolve("timed-envs")) + " HOOK_VERBOSE_OPTION=-q; ";
    }

    /** An environment, and the hooks that are written when the functions are read for the first time. */
    private static void makeTimed() {
        Run run = Programs.bash(
                temp,
                variables() + "mkdir -p timed-envs; rm -rf timed-envs/timed; cp -a template timed-envs/timed; "
                        + "sed -i \"s|$PWD/template|$PWD/timed-envs/timed|\" timed-envs/timed/bin/activate; " + SWITCH);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static double processorTimeOfTen(String script) {
        Run run = Programs.bash(
                temp,
                variables() + "TIMEFORMAT='%U %S'; time for i in {1..10}; do bash --norc -c \"$1\" || echo wrong; done",
                script);
        assertThat(run.out()).as(run.err()).isEmpty();
        String[] times = run.err().strip().split(" ", -1);
        return Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "zsh -f"})
    void lazyCommandsLoadTheRealOnes(String shell) {
        ShellSession.installed(shell);

        Run run = new ShellSession(temp, "lazy" + shell.charAt(0))
                .run(shell, "lazy-session.sh", ShellSession.SHARE.resolve("virtualenvwrapper_lazy.sh"));

        assertThat(run.out()).isEqualTo("not loaded\none\ntwo\nloaded\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "zsh -f"})
    void completesNamesAndDirectories(String shell) {
        ShellSession.installed(shell);

        Run run = new ShellSession(temp, "completion" + shell.charAt(0))
                .run(shell, "completion.sh", ShellSession.SHARE.resolve("virtualenvwrapper.sh"));

        assertThat(run.out()).isIn("one\nsp ace\nlib\n", "one\nsp ace\nlib\nlib64\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void fishHasTheCommands() {
        ShellSession.installed("fish");

        Run run = new ShellSession(temp, "fish")
                .run("fish --no-config", "session.fish", ShellSession.SHARE.resolve("jvenv.fish"));

        ShellSession.assertPassed(run);
    }

    @Test
    void nushellHasTheCommands() {
        Run run = new ShellSession(temp, "nu")
                .run(
                        ShellSession.installed("nu --no-config-file"),
                        "session.nu",
                        ShellSession.SHARE.resolve("jvenv.nu"));

        ShellSession.assertPassed(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcsh -f", "csh -f"})
    void cshHasTheCommands(String shell) {
        ShellSession.installed(shell);

        Run run = new ShellSession(temp, program(shell))
                .run(shell, "session.csh", ShellSession.SHARE.resolve("jvenv.csh"));

        ShellSession.assertPassed(run);
    }

    private static String program(String shell) {
        return shell.split(" ", 2)[0];
    }
}
