package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** Where things lie for users whose home is not what one expects; and what cannot be executed or written there. */
class HomesIT {

    private static final int MACHINE_ERROR = 7;

    @TempDir
    private Path temp;

    private Path home;
    private Jvenv jvenv;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(temp.resolve("home"));
        jvenv = Jvenv.in(temp, home);
    }

    @ParameterizedTest
    @CsvSource({"~/envs, home/envs", "$HOME/envs/, home/envs", "envs, home/envs"})
    void namedEnvironmentLiesWhereTheShellFunctionsLookForIt(String workonHome, String place) {
        Jvenv named = jvenv.with("WORKON_HOME", workonHome);

        Run run = named.create("-p", Pythons.any(), "--without-pip", "--name", "web");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(temp.resolve(place).resolve("web/pyvenv.cfg")).exists();
        assertThat(named.run("list", "--brief").out()).isEqualTo("web\n");
    }

    @Test
    void projectIsInTheFileThatTheUserNames() throws IOException {
        Jvenv named = jvenv.with("VIRTUALENVWRAPPER_PROJECT_FILENAME", ".ours");
        assertThat(named.create("-p", Pythons.any(), "--without-pip", "--project", home, "--name", "web")
                        .exit())
                .isZero();

        Run run = named.run("project", "web");

        assertThat(run.out()).isEqualTo(home + "\n");
        assertThat(home.resolve(".virtualenvs/web/.ours")).content().isEqualTo(home + "\n");
    }

    @Test
    void userWhomNobodyKnowsGetsNoNamedEnvironment() throws IOException {
        Run run = asNobody(Map.of(), "create", "--without-pip", "--name", "web");

        assertThat(run.exit()).isEqualTo(MACHINE_ERROR);
        assertThat(run.err()).contains("WORKON_HOME", "HOME");
        assertThat(temp.resolve("?")).doesNotExist();
    }

    @Test
    void removedEnvironmentIsKeptWhereNoHomeCanBeWrittenTo() throws IOException {
        Map<String, String> rootIsHome = Map.of("HOME", "/", "TMPDIR", temp.toString());

        Run made = asNobody(rootIsHome, "create", "-q", "--without-pip", "env");
        Run removed = asNobody(rootIsHome, "remove", "./env");
        boolean gone = !Files.exists(temp.resolve("env"));
        Run undone = asNobody(rootIsHome, "undo");

        assertThat(List.of(made.exit(), removed.exit(), undone.exit()))
                .as(made.err() + removed.err() + undone.err())
                .containsOnly(0);
        assertThat(gone).isTrue();
        assertThat(temp.resolve("env/pyvenv.cfg")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "--help",
                "create --help",
                "python list",
                "python list --json",
                "config --json",
                "init bash",
                "completion bash",
                "python find",
                "venv --help",
                "virtualenv --version"
            })
    void whatCannotBeWrittenIsAFailure(String words) {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");

        Run run = shell(String.join(" ", Jvenv.command(words.split(" "))) + " >/dev/full");

        assertThat(run.exit()).isEqualTo(MACHINE_ERROR);
        assertThat(run.err()).isEqualTo("error: cannot write to standard output: No space left on device\n");
    }

    @ParameterizedTest
    @CsvSource({
        ".python-version, create env",
        "home/.virtualenvs/web/.variables, run web -- true",
        "home/.virtualenvs/web/.variables, env set web A=1",
        "home/.virtualenvs/web/.project, project web",
        "home/.config/pip/pip.conf, config"
    })
    void fileInAnotherEncodingIsNamed(String name, String words) throws IOException {
        makeWeb();
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, "\uFEFFA=1\n".getBytes(StandardCharsets.UTF_16LE));

        Run run = jvenv.run(words.split(" "));

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("`" + file + "`", "not encoded in UTF-8").doesNotContain("LC_ALL");
    }

    @ParameterizedTest
    @CsvSource({
        ".variables, run web -- true",
        ".variables, env list web",
        ".project, list",
        ".project, info web",
        "pyvenv.cfg, list"
    })
    void fifoInAnEnvironmentIsNotOpened(String name, String words) {
        makeWeb();
        shell("rm -f home/.virtualenvs/web/" + name + " && mkfifo home/.virtualenvs/web/" + name);

        Run run = jvenv.run(words.split(" "));

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "yes >&2", "printf '\\0jvenv-answers\\0cpython'", "kill -SEGV $$", "exit 3"})
    void interpreterThatGivesNoAnswerIsRefused(String program) throws IOException {
        Path python = Files.writeString(temp.resolve("python"), "#!/bin/sh\n" + program + "\n");
        shell("chmod +x python");

        Run run = jvenv.create("--without-pip", "-p", python, "env");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("`" + python + "`").hasSizeLessThan(1000);
    }

    @Test
    void dryRunRefusesWhatWouldBeRefused() throws IOException {
        Files.createDirectory(temp.resolve(".venv"));

        Run redirected = jvenv.create("-p", Pythons.any(), "--dry-run", "--venv-redirect", "env");
        Run unwritable = asNobody(Map.of("HOME", "/"), "create", "--dry-run", "/usr/env");

        assertThat(redirected.exit()).isEqualTo(4);
        assertThat(redirected.err()).contains(".venv` exists and is not a redirect file");
        assertThat(unwritable.exit()).isEqualTo(4);
        assertThat(unwritable.err()).contains("`/usr` cannot be written to");
    }

    @Test
    void variablesSetAtOnceAreAllKept() {
        makeWeb();
        String command = String.join(" ", Jvenv.command("env", "set", "web"));

        Run run = shell("for n in 1 2 3 4 5 6; do " + command + " NAME$n=$n & done; wait");

        assertThat(run.err()).isEmpty();
        assertThat(jvenv.run("env", "list", "web").out().lines()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list --brief", "info web", "project web", "list --json"})
    void fileOfAnEnvironmentControlsNoTerminal(String words) throws IOException {
        makeWeb();
        Files.writeString(home.resolve(".virtualenvs/web/.project"), "/srv/\u001b]0;title\u0007web\u009b1m\n");

        Run run = jvenv.run(words.split(" "));

        assertThat(run.out()).isNotEmpty().doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @Test
    void missingProcIsNamed() {
        assumeTrue(Programs.find("unshare") != null, "there is no unshare");
        Path dist = Path.of("src/main/dist").toAbsolutePath();

        Run run = shell("unshare -m sh -c 'mount -t tmpfs none /proc && " + dist + "/bin/jvenv --version'");
        assumeTrue(!run.err().contains("unshare:") && !run.err().contains("mount:"), "nothing can be mounted");

        assertThat(run.exit()).isEqualTo(MACHINE_ERROR);
        assertThat(run.err()).isEqualTo("error: /proc is not mounted, and jvenv does not start without it\n");
    }

    @Test
    void readerThatHasEnoughIsNoFailure() {
        Run run = shell("set -o pipefail; " + String.join(" ", Jvenv.command("completion", "bash"))
                + " | head -n 1 >/dev/null");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void programOfTheEnvironmentThatCannotBeExecutedIsNotTakenFromThePath() throws IOException {
        assertThat(jvenv.create("-p", Pythons.any(), "--without-pip", "env").exit())
                .isZero();
        Files.writeString(temp.resolve("env/bin/true"), "#!/bin/sh\n");
        Files.createSymbolicLink(temp.resolve("env/bin/false"), Path.of("nowhere"));

        Run plain = jvenv.run("run", "./env", "--", "true");
        Run dangling = jvenv.run("run", "./env", "--", "false");

        assertThat(plain.exit()).isEqualTo(126);
        assertThat(plain.err()).contains("/env/bin/true` cannot be run: it is not executable");
        assertThat(dangling.exit()).isEqualTo(126);
        assertThat(dangling.err()).contains("/env/bin/false` cannot be run: it is a broken link");
    }

    @Test
    void mountThatExecutesNothingIsMentioned() {
        Run run = shell("unshare -m sh -c 'mkdir disk && mount -t tmpfs -o noexec none disk && "
                + String.join(" ", Jvenv.command("create", "--without-pip", "disk/e")) + "'");
        assumeTrue(!run.err().contains("unshare:") && !run.err().contains("mount:"), "nothing can be mounted");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("warning: programs in `").contains("mounted with `noexec`");
    }

    private void makeWeb() {
        Run run = jvenv.create("-p", Pythons.any(), "--without-pip", "--name", "web");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private Run shell(String script) {
        return Programs.run(
                temp, Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin:/usr/sbin:/sbin"), "bash", "-c", script);
    }

    /** As a user that the system does not know. */
    private Run asNobody(Map<String, String> variables, String... words) throws IOException {
        assumeTrue(Programs.find("setpriv") != null && isRoot(), "only root can be somebody else");
        Programs.run(temp, Map.of("PATH", "/usr/bin:/bin"), "chmod", "755", "..");
        Programs.run(temp, Map.of("PATH", "/usr/bin:/bin"), "chmod", "777", temp.toString());
        List<String> command = new ArrayList<>(List.of(
                "setpriv", "--reuid=1234567", "--regid=1234567", "--clear-groups", "env", "-i", "PATH=/usr/bin:/bin"));
        variables.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(Jvenv.commandForAll(temp, words));
        return Programs.run(temp, Map.of("PATH", "/usr/bin:/bin"), command.toArray(new String[0]));
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
