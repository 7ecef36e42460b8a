package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** The commands of virtualenvwrapper, beside the original and where it was not safe. */
class VirtualenvwrapperIT {

    private static final Path OURS = ShellSession.SHARE.resolve("virtualenvwrapper.sh");

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
        assumeInstalled(program(shell));

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
        assumeInstalled(program);
        String file = "jvenv." + (program.equals("mksh") ? "ksh" : program);

        Run run = new ShellSession(temp, "safe " + shell.replace(" ", ""))
                .run(shell, "safe-session.sh", ShellSession.SHARE.resolve(file));

        ShellSession.assertPassed(run);
        assertThat(run.exit()).isZero();
    }

    /** Medians of whole processes, because a shell alone takes longer than what is measured. */
    @Test
    void loadsAndSwitchesInNoTime() {
        long start = median("");
        long load = median(". " + quoted(ShellSession.SHARE.resolve("jvenv.bash")));
        long work = median(". " + quoted(ShellSession.SHARE.resolve("jvenv.bash")) + "; workon timed; deactivate");

        assertThat(load - start).as("load, in ms").isLessThan(10_000_000);
        assertThat(work - load).as("workon and deactivate, in ms").isLessThan(20_000_000);
    }

    private static long median(String script) {
        long[] times = new long[9];
        Path envs = temp.resolve("timed-envs");
        Programs.bash(temp, "mkdir -p \"$1\" && [ -e \"$1/timed\" ] || cp -a template \"$1/timed\"", envs);
        for (int i = 0; i < times.length; i++) {
            long before = System.nanoTime();
            Run run = Programs.bash(temp, "export WORKON_HOME=" + quoted(envs) + " HOOK_VERBOSE_OPTION=-q; " + script);
            times[i] = System.nanoTime() - before;
            assertThat(run.exit()).as(run.err()).isZero();
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "zsh -f"})
    void lazyCommandsLoadTheRealOnes(String shell) {
        assumeInstalled(program(shell));

        Run run = new ShellSession(temp, "lazy" + shell.charAt(0))
                .run(shell, "lazy-session.sh", ShellSession.SHARE.resolve("virtualenvwrapper_lazy.sh"));

        assertThat(run.out()).isEqualTo("not loaded\none\ntwo\nloaded\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc", "zsh -f"})
    void completesNamesAndDirectories(String shell) {
        assumeInstalled(program(shell));

        Run run = new ShellSession(temp, "completion" + shell.charAt(0))
                .run(shell, "completion.sh", ShellSession.SHARE.resolve("virtualenvwrapper.sh"));

        assertThat(run.out()).isIn("one\nsp ace\nlib\n", "one\nsp ace\nlib\nlib64\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void fishHasTheCommands() {
        assumeInstalled("fish");

        Run run = new ShellSession(temp, "fish")
                .run("fish --no-config", "session.fish", ShellSession.SHARE.resolve("jvenv.fish"));

        ShellSession.assertPassed(run);
    }

    @Test
    void nushellHasTheCommands() {
        @Nullable Path nu = ShellSession.nushell();
        assumeTrue(nu != null, "nu is not installed");

        Run run = new ShellSession(temp, "nu")
                .run(nu + " --no-config-file", "session.nu", ShellSession.SHARE.resolve("jvenv.nu"));

        ShellSession.assertPassed(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcsh -f", "csh -f"})
    void cshHasTheCommands(String shell) {
        assumeInstalled(program(shell));

        Run run = new ShellSession(temp, program(shell))
                .run(shell, "session.csh", ShellSession.SHARE.resolve("jvenv.csh"));

        ShellSession.assertPassed(run);
    }

    private static String program(String shell) {
        return shell.split(" ", 2)[0];
    }

    private static void assumeInstalled(String program) {
        assumeTrue(Programs.find(program) != null, program + " is not installed");
    }
}
