package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;
import org.jvenv.testing.WheelBuilder;

/** What is done with environments that have names. */
class ManagerIT {

    private static final int USAGE = 2;
    private static final int DESTINATION_UNUSABLE = 4;
    private static final int ENVIRONMENT_NOT_FOUND = 5;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Path named;
    private Jvenv jvenv;

    @BeforeEach
    void begin() throws IOException {
        named = Files.createDirectory(temp.resolve("environments"));
        jvenv = Jvenv.in(temp, home).with("WORKON_HOME", named).with("XDG_DATA_HOME", temp.resolve("data"));
    }

    @Nested
    class Listing {

        @Test
        void listsWhatHasAName() throws IOException {
            make("web", "two words");
            Files.delete(named.resolve("web/bin/python"));
            jvenv.run("project", "two words", ".");

            Run run = jvenv.run("list");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.lines()[0]).startsWith("  two words  ").endsWith("  " + temp);
            assertThat(run.lines()[1]).startsWith("  web        ").endsWith("  broken: it has no Python");
            assertThat(jvenv.run("ls", "--brief").out()).isEqualTo("two words\nweb\n");
            assertThat(jvenv.run("list", "--json").out())
                    .contains("\"name\":\"web\"", "\"sound\":false", "\"fault\":\"it has no Python\"")
                    .contains("\"project\":\"" + temp + "\"");
        }

        @Test
        void listsNothing() {
            Run run = jvenv.run("list");

            assertThat(run.exit()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("no environment in `" + named + "`\n");
            assertThat(jvenv.run("list", "--json").out()).isEqualTo("{\"environments\":[]}\n");
        }

        /** In files alone: a process for each would take seconds. */
        @Test
        void listsAThousandAtOnce() throws IOException {
            make("first");
            Path first = named.resolve("first");
            String configuration = Files.readString(first.resolve("pyvenv.cfg"));
            for (int i = 0; i < 999; i++) {
                Path prefix = named.resolve("env" + i);
                Files.createDirectories(prefix.resolve("bin"));
                Files.writeString(
                        prefix.resolve("pyvenv.cfg"), configuration.replace(first.toString(), prefix.toString()));
                Files.copy(named.resolve("first/bin/activate"), prefix.resolve("bin/activate"));
                Files.createSymbolicLink(prefix.resolve("bin/python"), named.resolve("first/bin/python"));
            }
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 20; i++) {
                long begin = System.nanoTime();
                Run run = jvenv.run("list");
                best = Math.min(best, System.nanoTime() - begin);
                assertThat(run.lines()).hasSize(1001);
                assertThat(run.out()).doesNotContain("broken");
            }

            long most = System.getProperty("jvenv.executable") == null ? 2_000 : 100; // a JVM takes most of it to start
            assertThat(Duration.ofNanos(best)).isLessThanOrEqualTo(Duration.ofMillis(most));
        }

        @Test
        void environmentMovedByHandIsSaidToBeAndMended() throws IOException {
            make("old");
            Path tool = Files.writeString(named.resolve("old/bin/tool"), "#!" + named.resolve("old/bin/python") + "\n");
            assertThat(tool.toFile().setExecutable(true)).isTrue();
            Files.move(named.resolve("old"), named.resolve("new"));

            String fault = "bin/tool names " + named.resolve("old/bin/python") + ", which does not exist";
            String mending = "jvenv rename " + named.resolve("new") + " " + named.resolve("new");
            Run run = jvenv.run("run", "new", "tool");

            assertThat(jvenv.run("list").out()).contains("broken: " + fault);
            assertThat(jvenv.run("info", "new").out()).contains("broken: " + fault, mending);
            assertThat(run.exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
            assertThat(run.err()).contains(fault, "hint: to update its paths, run `" + mending + "`");
            assertThat(jvenv.run("rename", "new", "new").err())
                    .contains("updated the paths in `" + named.resolve("new"));
            assertThat(jvenv.run("run", "new", "tool").exit()).isZero();
            assertThat(jvenv.run("info", "new").out()).contains("state            sound");
        }

        @Test
        void infoTellsWhatRunsAtTheStart() throws IOException {
            make("web");
            Path packages =
                    new EnvironmentFiles(named.resolve("web")).sitePackages().get(0);
            Files.writeString(packages.resolve("a.start"), "# why\npkg.mod:go\n\npkg:more\n");
            Files.writeString(packages.resolve("b.pth"), "/usr/share\nimport sys\n");
            Files.writeString(packages.resolve("c.pth"), "/usr/share\n");

            assertThat(jvenv.run("info", "web").out())
                    .contains("startup code     a.start: pkg.mod:go, pkg:more\nstartup code     b.pth: code\n")
                    .doesNotContain("c.pth");
        }

        @Test
        void marksTheActiveOne() {
            make("api", "web");

            assertThat(jvenv.with("VIRTUAL_ENV", named.resolve("web"))
                            .run("list")
                            .lines()[1])
                    .startsWith("*  web");
        }

        @Test
        void tellsAllAboutOne() {
            make("web");

            Run run = jvenv.run("info", "web");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains("path             " + named.resolve("web") + "\n", "\nstate            sound\n")
                    .contains("\ncreated by       jvenv ");
            assertThat(jvenv.with("VIRTUAL_ENV", named.resolve("web"))
                            .run("show", "--json")
                            .out())
                    .contains("\"active\":true", "\"packages\":[]", "\"system_site_packages\":false");
        }

        @Test
        void wordIsNameFirstAndDirectoryThen() {
            make("web");
            jvenv.create("--without-pip", "-q", "web", "here");

            assertThat(jvenv.run("path", "web").out()).isEqualTo(named.resolve("web") + "\n");
            assertThat(jvenv.run("path", "./web").out()).isEqualTo(temp.resolve("web") + "\n");
            assertThat(jvenv.run("path", "here").out()).isEqualTo(temp.resolve("here") + "\n");
            assertThat(jvenv.in(temp.resolve("web")).run("path", ".").out()).isEqualTo(temp.resolve("web") + "\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"path", "info", "run", "shell", "wipe", "project", "connect", "remove"})
        void nothingIsDoneWithWhatIsNoEnvironment(String command) throws IOException {
            Files.createDirectory(temp.resolve("plain"));
            Run missing = jvenv.run(command, "nosuch", "true");
            Run plain = jvenv.run(command, "./plain", "true");

            assertThat(missing.exit()).isIn(ENVIRONMENT_NOT_FOUND, USAGE);
            assertThat(plain.exit()).isIn(ENVIRONMENT_NOT_FOUND, USAGE);
            if (plain.exit() == ENVIRONMENT_NOT_FOUND) {
                assertThat(plain.err())
                        .startsWith("error: `" + temp.resolve("plain") + "` is not a virtual environment\n");
            }
            assertThat(Snapshot.names(temp)).containsExactlyInAnyOrder("environments", "plain");
        }
    }

    @Nested
    class Running {

        @Test
        void programFindsTheEnvironmentAroundIt() {
            make("web", "old");

            Run run = jvenv.with("VIRTUAL_ENV", named.resolve("old"))
                    .with("PATH", named.resolve("old/bin") + ":/usr/bin:/bin")
                    .with("PYTHONHOME", "/nowhere")
                    .run("run", "web", "--", "python", "-c", "import os, sys; print(sys.prefix, os.environ['PATH'])");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).isEqualTo(named.resolve("web") + " " + named.resolve("web/bin") + ":/usr/bin:/bin\n");
        }

        @Test
        void environmentOfTheWorkingDirectoryIsTheDefault() throws IOException {
            Path project = Files.createDirectory(temp.resolve("shop"));
            Path below = Files.createDirectories(project.resolve("src/web"));
            String command = "import os, sys; print(sys.prefix, os.environ['VIRTUAL_ENV_PROMPT'])";

            Run created = jvenv.in(project).create("--without-pip", "-q");
            Run run = jvenv.in(below).run("run", "--", "python", "-c", command);
            Run wiped = jvenv.in(below).run("wipe");
            Run hinted = jvenv.in(below).run("run", "python", "-c", command);

            assertThat(created.exit()).as(created.err()).isZero();
            assertThat(run.out()).isEqualTo(project.resolve(".venv") + " shop\n");
            assertThat(jvenv.in(below).run("path").out()).isEqualTo(project.resolve(".venv") + "\n");
            assertThat(wiped.exit()).isEqualTo(USAGE);
            assertThat(hinted.exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
            assertThat(hinted.err()).contains("`jvenv run -- python` runs `python`");
        }

        @ParameterizedTest
        @ValueSource(strings = {"exit 0:0", "exit 7:7", "kill -9 $$:137", "kill -TERM $$:143"})
        void exitStatusIsThatOfTheProgram(String case0) {
            make("web");
            String[] parts = case0.split(":", 2);

            assertThat(jvenv.run("in", "web", "sh", "-c", parts[0]).exit()).isEqualTo(Integer.parseInt(parts[1]));
        }

        @Test
        void programThatIsNotThere() throws IOException {
            make("web");
            Files.writeString(named.resolve("web/bin/text"), "");

            Run missing = jvenv.run("run", "web", "nosuch");

            assertThat(missing.exit()).isEqualTo(127);
            assertThat(missing.err()).isEqualTo("error: program `nosuch` not found\n");
            assertThat(jvenv.run("run", "web", "text").exit()).isEqualTo(126);
            assertThat(jvenv.run("run", "web").exit()).isEqualTo(USAGE);
        }

        @Test
        void anotherPythonIsNeverRun() throws IOException {
            make("web");
            Files.delete(named.resolve("web/bin/python"));

            assertThat(jvenv.run("run", "web", "python3", "-V").exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
        }

        @ParameterizedTest
        @ValueSource(strings = {"TERM", "HUP", "INT"})
        void signalReachesTheProgram(String signal) throws IOException, InterruptedException {
            make("web");
            Path began = temp.resolve("began");
            String script = "trap 'echo got " + signal + "; exit 3' " + signal + "; : > '" + began
                    + "'; while :; do sleep 0.05; done";
            Programs.Running running = Programs.start(
                    temp,
                    Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "WORKON_HOME", named.toString()),
                    Programs.heedingSignals(Pythons.any(), Jvenv.command("run", "web", "sh", "-c", script)));
            await(began);

            running.send(signal);
            Run run = running.await();

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).isEqualTo("got " + signal + "\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"--all", "--all --parallel"})
        void goesOnAfterFailures(String options) {
            make("a", "b", "c");

            String[] words = ("run " + options + " -- sh -c").split(" ", -1);
            String[] all = java.util.Arrays.copyOf(words, words.length + 1);
            all[words.length] = "case $VIRTUAL_ENV in */b) exit 4 ;; esac; echo ${VIRTUAL_ENV##*/}";
            Run run = jvenv.run(all);

            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.out()).isEqualTo("a\nc\n");
            assertThat(run.err()).isEqualTo("== a\n== b\n== c\nerror: failed in 1 of 3 environments: b (4)\n");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"bash", "zsh", "dash", "ksh", "mksh", "yash", "busybox", "fish", "tcsh", "xonsh", "elvish"})
        void shellIsInTheEnvironment(String shell) throws IOException {
            assumeTrue(Programs.find(shell) != null, "there is no " + shell);
            make("web");
            Path commands =
                    Files.writeString(temp.resolve("commands"), "python -c 'import sys; print(sys.prefix)'\nexit 3\n");
            List<String> command = Jvenv.command("shell", "--shell", shell, "web");

            Run run = Programs.bash(
                    temp,
                    "export PATH=/usr/bin:/bin HOME=$PWD WORKON_HOME=\"$1\"; shift 2; \"$@\" < commands",
                    concat(named, commands, command));

            assertThat(run.out()).contains(named.resolve("web").toString());
        }

        @ParameterizedTest
        @CsvSource({
            "bash, .bashrc, PATH=/usr/bin:/bin",
            "zsh, .zshrc, PATH=/usr/bin:/bin",
            "ksh, startup, PATH=/usr/bin:/bin",
            "fish, .config/fish/config.fish, set -gx PATH /usr/bin /bin",
            "tcsh, .tcshrc, set path = (/usr/bin /bin)",
            "tcsh, .cshrc, set path = (/usr/bin /bin)",
            "/bin/csh, .cshrc, set path = (/usr/bin /bin)"
        })
        void shellIsInTheEnvironmentWhateverItsStartupFileSaysOfPath(String shell, String file, String line)
                throws IOException {
            assumeTrue(Programs.find(shell.substring(shell.lastIndexOf('/') + 1)) != null, "there is no " + shell);
            make("web");
            Path startup = temp.resolve(file);
            Files.createDirectories(startup.resolveSibling(""));
            Files.writeString(startup, line + "\necho read $HOME\n");
            Path commands = Files.writeString(temp.resolve("commands"), "python -c 'import sys; print(sys.prefix)'\n");

            Run run = Programs.bash(
                    temp,
                    "export PATH=/usr/bin:/bin HOME=$PWD ENV=$PWD/startup WORKON_HOME=\"$1\"; shift 2; \"$@\" < commands",
                    concat(named, commands, Jvenv.command("shell", "--shell", shell, "web")));

            assertThat(run.out()).contains("read " + temp, named.resolve("web").toString());
        }
    }

    @Nested
    class Temporary {

        @Test
        void temporaryEnvironmentGoesWithItsProgram() {
            Run run = jvenv.run(
                    "temp", "--without-pip", "-q", "python", "-c", "import sys; print(sys.prefix); sys.exit(3)");

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.out()).startsWith(temp.resolve("data/jvenv/temp").toString());
            assertThat(temp.resolve("data/jvenv/temp")).isEmptyDirectory();
        }

        @Test
        void temporaryEnvironmentOfKilledRunIsCollected() throws IOException, InterruptedException {
            Path began = temp.resolve("began");
            Programs.Running running = Programs.start(
                    temp,
                    Map.of(
                            "HOME", home.toString(),
                            "PATH", "/usr/bin:/bin",
                            "XDG_DATA_HOME", temp.resolve("data").toString()),
                    Jvenv.command("temp", "--without-pip", "sh", "-c", ": > began; read line < /dev/zero"));
            await(began);
            long program = running.process()
                    .toHandle()
                    .children()
                    .findFirst()
                    .orElseThrow()
                    .pid();
            running.process().destroyForcibly().waitFor();

            jvenv.run("temp", "--without-pip", "true");
            assertThat(Snapshot.names(temp.resolve("data/jvenv/temp")))
                    .as("its program lives")
                    .hasSize(1);

            ProcessHandle.of(program).ifPresent(ProcessHandle::destroyForcibly);
            for (int i = 0;
                    i < 100
                            && ProcessHandle.of(program)
                                    .filter(ProcessHandle::isAlive)
                                    .isPresent();
                    i++) {
                Thread.sleep(20);
            }
            jvenv.run("temp", "--without-pip", "true");
            assertThat(temp.resolve("data/jvenv/temp")).isEmptyDirectory();
        }
    }

    @Nested
    class Removing {

        @Test
        void removedEnvironmentComesBackAsItWas() {
            make("web");
            List<String> before = Snapshot.of(named);

            assertThat(jvenv.run("remove", "web").exit()).isZero();
            assertThat(named).isEmptyDirectory();
            assertThat(jvenv.run("undo", "--list").out()).endsWith("  " + named.resolve("web") + "\n");
            Run undo = jvenv.run("undo");

            assertThat(undo.err()).isEqualTo("restored " + named.resolve("web") + "\n");
            assertThat(Snapshot.of(named)).isEqualTo(before);
            assertThat(jvenv.run("undo").exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
        }

        @Test
        void purgedEnvironmentIsGone() {
            make("web");

            assertThat(jvenv.run("rm", "--purge", "web").exit()).isZero();

            assertThat(named).isEmptyDirectory();
            assertThat(jvenv.run("undo").exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
        }

        /** A variable for an option of `create` must not make the removal one that cannot be undone. */
        @Test
        void variablesDoNotPurge() {
            make("web");

            jvenv.with("JVENV_PURGE", "1").run("remove", "web");

            assertThat(jvenv.run("undo").exit()).isZero();
        }

        @Test
        void nothingIsRemovedUnlessAllCanBe() {
            make("web");

            Run run = jvenv.run("remove", "web", "nosuch");

            assertThat(run.exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
            assertThat(named.resolve("web")).exists();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "-x", "a\tb"})
        void oddNamesAreRefused(String name) {
            make("web");

            assertThat(jvenv.run("remove", "--", name).exit()).isIn(USAGE, ENVIRONMENT_NOT_FOUND);
            assertThat(Snapshot.names(named)).containsExactly("web");
        }

        @Test
        void activeEnvironmentStays() throws IOException {
            make("web");
            Files.createSymbolicLink(temp.resolve("link"), named.resolve("web"));

            Run run = jvenv.with("VIRTUAL_ENV", temp.resolve("link")).run("remove", "web");

            assertThat(run.exit()).isEqualTo(DESTINATION_UNUSABLE);
            assertThat(run.err()).contains("is the active environment\nhint: leave it with `deactivate` first");
            assertThat(named.resolve("web")).exists();
        }

        @Test
        void whatHoldsTheUsersThingsStays() throws IOException {
            make("web");
            Files.copy(named.resolve("web/pyvenv.cfg"), named.resolve("pyvenv.cfg"));

            assertThat(jvenv.run("remove", named.toString()).exit()).isEqualTo(DESTINATION_UNUSABLE);
            assertThat(named.resolve("web")).exists();
        }

        @Test
        void wipedEnvironmentKeepsItsSeeds() throws IOException {
            Path wheels = Files.createDirectory(temp.resolve("wheels"));
            WheelBuilder.wheel("demo", "1.0").file("demo/__init__.py", "").into(wheels);
            WheelBuilder.wheel("piper", "2.0").file("piper/__init__.py", "").into(wheels);
            Run made = jvenv.create(
                    "-p",
                    Pythons.any(),
                    "--seed",
                    "demo",
                    "--seed",
                    "piper",
                    "--offline",
                    "--extra-search-dir",
                    wheels,
                    "-n",
                    "web");
            assertThat(made.exit()).as(made.err()).isZero();

            assertThat(jvenv.run("wipe", "web", "--dry-run").out()).isEqualTo("demo\npiper\n");
            Run run = jvenv.run("wipe", "web");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).isEqualTo("uninstalled demo, piper\n");
            assertThat(jvenv.run("info", "web").out())
                    .doesNotContain("demo", "piper")
                    .contains("package          pip ");
            assertThat(jvenv.run("wipe", "web").err()).isEqualTo("no packages to uninstall\n");
        }
    }

    @Nested
    class Projects {

        @Test
        void environmentIsForAProject() throws IOException {
            make("web");
            Path project = Files.createDirectory(temp.resolve("site"));

            assertThat(jvenv.run("project", "web").exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
            assertThat(jvenv.run("project", "web", "nowhere").exit()).isEqualTo(DESTINATION_UNUSABLE);
            assertThat(jvenv.run("project", "web", "site").exit()).isZero();

            assertThat(named.resolve("web/.project")).hasContent(project + "\n");
            assertThat(jvenv.run("project", "web").out()).isEqualTo(project + "\n");
            assertThat(jvenv.run("run", "--in-project", "web", "pwd").out()).isEqualTo(project + "\n");
            assertThat(jvenv.run("project", "web", "--unset").exit()).isZero();
            assertThat(named.resolve("web/.project")).doesNotExist();
        }

        @Test
        void projectAndEnvironmentLeadToEachOther() throws IOException {
            make("web");
            Path project = Files.createDirectory(temp.resolve("site"));

            assertThat(jvenv.in(project).run("connect", "web").exit()).isZero();

            assertThat(project.resolve(".venv")).hasContent(named.resolve("web") + "\n");
            assertThat(named.resolve("web/.project")).hasContent(project + "\n");
            assertThat(jvenv.run("connect", "--reverse", "web", "site").exit()).isZero();
            assertThat(project).isEmptyDirectory();
            assertThat(named.resolve("web/.project")).doesNotExist();
        }

        @Test
        void directoryCalledVenvIsNotOverwritten() throws IOException {
            make("web");
            Path other = Files.createDirectories(temp.resolve("site/.venv/bin"));

            assertThat(jvenv.run("connect", "web", "site").exit()).isEqualTo(DESTINATION_UNUSABLE);
            assertThat(other).exists();
            assertThat(named.resolve("web/.project")).doesNotExist();
        }
    }

    private void make(String... names) {
        for (String name : names) {
            Run run = jvenv.create("-p", Pythons.any(), "--without-pip", "-q", "--name", name);
            assertThat(run.exit()).as(run.err()).isZero();
        }
    }

    private static void await(Path file) throws InterruptedException {
        for (int i = 0; i < 1_000 && !Files.exists(file); i++) {
            Thread.sleep(20);
        }
        assertThat(file).exists();
    }

    private static Object[] concat(Path one, Path other, List<String> rest) {
        Object[] all = new Object[rest.size() + 2];
        all[0] = one;
        all[1] = other;
        for (int i = 0; i < rest.size(); i++) {
            all[i + 2] = rest.get(i);
        }
        return all;
    }
}
