package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** {@code jvenv virtualenv}, compared with virtualenv if that is installed. */
class VirtualenvIT extends DropInTestCase {

    @Nested
    class Summary {

        @Test
        void saysWhatItHasMade() throws IOException {
            Run run = jvenv().run("virtualenv", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .matches(
                                            "created virtual environment CPython3\\.13\\.0\\.final\\.0-64-\\w+ in \\d+ms"),
                            line -> assertThat(line)
                                    .startsWith(
                                            "  creator CPython3Posix(dest=" + temp.resolve("env") + ", clear=False"),
                            line -> assertThat(line)
                                    .isEqualTo("  seeder FromAppData(download=False, pip=bundle, via=hardlink, "
                                            + "app_data_dir=" + home.resolve(".cache/jvenv") + ")"),
                            line -> assertThat(line).isEqualTo("    added seed packages: pip==24.2"),
                            line -> assertThat(line)
                                    .isEqualTo("  activators BashActivator,CShellActivator,FishActivator,"
                                            + "NushellActivator,PowerShellActivator,PythonActivator,XonshActivator"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a\nb",
                    "a\rb",
                    "a\tb",
                    "a\u2028b",
                    "a\u001b[2Jb",
                    "soft\u00adhyphen",
                    "it's\n",
                    "it's",
                    "back\\slash",
                    "żółć 🐍"
                })
        void pathIsShownAsVirtualenvShowsIt(String name) throws IOException {
            String shown = Programs.python(
                    python,
                    "import sys; print(sys.argv[1] if sys.argv[1].isprintable() else repr(sys.argv[1]))",
                    temp.toRealPath().resolve(name));

            Run run = jvenv().run("virtualenv", "--no-seed", name);

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out().lines()).hasSize(3);
            assertThat(run.out()).contains("  creator CPython3Posix(dest=" + shown.strip() + ", clear=");
        }

        @Test
        void isQuietWhenAsked() {
            Run run = jvenv().run("virtualenv", "-q", "--no-seed", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out() + run.err()).isEmpty();
        }

        /** But for how packages come into it, where that is kept, which releases there are, and the time. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "--no-seed",
                    "--no-pip --no-setuptools",
                    "--pip none",
                    "--setuptools none --venv-redirect",
                    "--pip embed --activators fish,bash",
                    "--pip bundle --activators= --no-venv-redirect",
                    "--extra-search-dir gone --extra-search-dir /usr/../usr/lib --no-setuptools",
                    "--system-site-packages --clear --no-vcs-ignore --symlink-app-data"
                })
        void saysWhatVirtualenvSays(String options) throws IOException {
            @Nullable Path virtualenv = Programs.find("virtualenv");
            assumeTrue(virtualenv != null, "virtualenv is not installed");
            String words = (options + " -p " + Pythons.named("3.11") + " env").strip();
            List<String> command = new ArrayList<>(List.of(words.split(" ", -1)));
            command.add(0, virtualenv.toString());

            Run theirs = Programs.run(
                    temp, Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString()), command.toArray(new String[0]));
            Programs.bash(temp, "rm -rf env .venv");
            command.set(0, "virtualenv");
            Run ours = jvenv().run(command.toArray(new String[0]));

            assertThat(theirs.exit()).as(theirs.err()).isZero();
            assertThat(comparable(ours.out())).as(ours.err()).isEqualTo(comparable(theirs.out()));
        }

        private static String comparable(String summary) {
            return summary.replaceAll(" in \\d+ms", "")
                    .replaceAll("via=\\w+", "via")
                    .replaceAll("app_data_dir=[^)]+", "app_data_dir")
                    .replaceAll("==[\\w.]+", "");
        }
    }

    @Nested
    class Destination {

        @Test
        void writesOverWhatIsThere() throws IOException {
            jvenv().run("virtualenv", "--no-seed", "env");
            Files.createFile(temp.resolve("env/mine"));

            Run again = jvenv().run("virtualenv", "--no-seed", "env");

            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(temp.resolve("env/mine")).exists();
        }

        @Test
        void resolvesLinks() throws IOException {
            Files.createDirectory(temp.resolve("real"));
            Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));

            Run run = jvenv().run("virtualenv", "--no-seed", "link/env");

            assertThat(run.out()).contains("dest=" + temp.toRealPath().resolve("real/env") + ",");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a:b", "a%functions", "file"})
        void refusesADestinationAsVirtualenvDoes(String destination) throws IOException {
            Files.createFile(temp.resolve("file"));

            Run run = jvenv().run("virtualenv", "--no-seed", destination);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("virtualenv: error: argument dest: ");
            assertThat(Snapshot.names(temp)).containsExactly("file");
        }

        @Test
        void copiesAreForThoseWhomTheUmaskLeavesThem() throws IOException, InterruptedException {
            List<String> words = new ArrayList<>(List.of("sh", "-c", "umask 027; exec \"$@\"", "sh"));
            words.addAll(Jvenv.command("virtualenv", "--no-seed", "--copies", "-p", python.toString(), "env"));
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(temp.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("HOME", home.toString());

            assertThat(builder.start().waitFor()).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("env/bin/python"))))
                    .isEqualTo("rwxr-x---");
        }
    }

    @Nested
    class SeedPackages {

        @Test
        void takesAReleaseInAnySpelling() {
            Run run = jvenv().with("VIRTUALENV_PIP", "v24.2\r").run("virtualenv", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).contains("added seed packages: pip==24.2");
        }

        @Test
        void releaseThatIsNamedTakesThePlaceOfTheOneThatIsThere() throws IOException {
            jvenv().run("virtualenv", "env");
            Files.writeString(temp.resolve("env/lib/python3.13/site-packages/mine.py"), "print('mine')");
            Programs.bash(temp, "env/bin/pip --version"); // which compiles some of it

            Run older = jvenv().run("virtualenv", "--extra-search-dir", bundleOf("3.12"), "--pip", "23.2.1", "env");

            assertThat(older.exit()).as(older.err()).isZero();
            assertThat(older.out()).contains("added seed packages: pip==23.2.1");
            assertThat(packages("env")).containsExactly("mine.py", "pip", "pip-23.2.1.dist-info");
            assertThat(unlistedFilesOfPip()).isEmpty();
            assertThat(Programs.bash(temp, "env/bin/pip --version && env/bin/python -m pip check")
                            .out())
                    .startsWith("pip 23.2.1 from ")
                    .contains("No broken requirements found");
        }

        @Test
        void bundledReleaseIsPutBackIfItIsAskedFor() throws IOException {
            jvenv().run("virtualenv", "--extra-search-dir", bundleOf("3.12"), "--pip", "23.2.1", "env");

            Run any = jvenv().run("virtualenv", "env");
            Run embedded = jvenv().run("virtualenv", "--pip", "embed", "env");

            assertThat(any.out()).contains("    added seed packages: \n");
            assertThat(embedded.out()).contains("added seed packages: pip==24.2");
            assertThat(packages("env")).containsExactly("pip", "pip-24.2.dist-info");
            assertThat(unlistedFilesOfPip()).isEmpty();
        }

        @Test
        void releaseThatIsThereAlreadyStays() throws IOException {
            jvenv().run("virtualenv", "env");
            List<String> before = Snapshot.of(temp.resolve("env/lib"));

            Run run = jvenv().run("virtualenv", "--pip", "24.2", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(Snapshot.of(temp.resolve("env/lib"))).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"--upgrade", "--allow-existing"})
        void createReplacesANamedReleaseLikewise(String option) throws IOException {
            jvenv().create("-p", python, "env");

            Run run = jvenv().create(
                            "-p",
                            python,
                            option,
                            "--extra-search-dir",
                            bundleOf("3.12"),
                            "--seed",
                            "pip==23.2.1",
                            "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(packages("env")).containsExactly("pip", "pip-23.2.1.dist-info");
        }

        @Test
        void releaseOfADirectoryThatIsNoEnvironmentIsNotReplaced() throws IOException {
            jvenv().run("virtualenv", "env");
            Files.delete(temp.resolve("env/pyvenv.cfg"));
            Files.delete(temp.resolve("env/bin/python"));
            List<String> before = Snapshot.of(temp);

            Run run = jvenv().run("virtualenv", "--extra-search-dir", bundleOf("3.12"), "--pip", "23.2.1", "env");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err())
                    .contains("in a directory that is not an environment, and is not replaced by pip 23.2.1");
            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void cacheThatIsOnlyReadHasToBeThere() throws IOException {
            Run run = jvenv().run("virtualenv", "--read-only-app-data", "--app-data", "gone", "env");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).startsWith("RuntimeError: the cache `gone` does not exist");
            assertThat(Snapshot.names(temp)).isEmpty();
        }

        private String bundleOf(String name) {
            Path bin = Pythons.named(name).resolveSibling("");
            return bin.resolve("../lib/python" + name + "/ensurepip/_bundled").toString();
        }

        /** Files in pip's directories that its RECORD does not know, but for those that Python compiled. */
        private String unlistedFilesOfPip() {
            return Programs.bash(
                            temp,
                            "cd env/lib/python3.13/site-packages && "
                                    + "comm -3 <(find pip pip-* -type f ! -name '*.pyc' | sort) "
                                    + "<(cut -d, -f1 pip-*/RECORD | grep -v -e '^\\.\\.' -e 'pyc$' | sort)")
                    .out();
        }
    }

    @Nested
    class RedirectFile {

        @Test
        void projectIsLedToItsEnvironment() throws IOException {
            Files.createFile(temp.resolve("pyproject.toml"));

            jvenv().run("virtualenv", "--no-seed", "env");

            assertThat(temp.resolve(".venv")).hasContent("env\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"missing\n", "", "other\n"})
        void redirectOfSomebodyElseStays(String content) throws IOException {
            Files.createDirectory(temp.resolve("other"));
            Files.writeString(temp.resolve("other/pyvenv.cfg"), "home = /usr/bin\nuv = 0.12.5\n");
            Files.writeString(temp.resolve(".venv"), content);

            Run run = jvenv().run("virtualenv", "--no-seed", "--venv-redirect", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(temp.resolve(".venv")).hasContent(content);
        }

        @Test
        void redirectIsNeverADirectorysEnd() throws IOException {
            Files.createDirectory(temp.resolve(".venv"));

            Run run = jvenv().run("virtualenv", "--no-seed", "--venv-redirect", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(temp.resolve(".venv")).isDirectory();
        }

        @ParameterizedTest
        @ValueSource(strings = {" env", "env ", "e\nnv", "e\u2028nv"})
        void redirectHoldsOneLine(String name) {
            Run run = jvenv().run("virtualenv", "--no-seed", "--venv-redirect", name);

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(temp.resolve(".venv")).doesNotExist();
            assertThat(run.err()).contains("warning: no `.venv` is created for ");
        }

        @Test
        void redirectMovesToTheNewest() {
            jvenv().run("virtualenv", "--no-seed", "--venv-redirect", "one");

            jvenv().run("virtualenv", "--no-seed", "--venv-redirect", "two");

            assertThat(temp.resolve(".venv")).hasContent("two\n");
        }
    }

    @Nested
    class Interpreter {

        @Test
        void severalPythonsAreTriedInOrder() {
            Run run = jvenv().run("virtualenv", "-p", "9.9", "-p", "3.13", "--no-seed", "env");

            assertThat(run.exit()).as(run.err()).isZero();
        }

        @Test
        void runningPythonIsTakenIfNoneIsAskedFor() {
            Jvenv compat = jvenv().with("JVENV_COMPAT_PYTHON", python);

            assertThat(compat.with("PATH", "/nowhere")
                            .run("virtualenv", "--no-seed", "env")
                            .exit())
                    .isZero();
            assertThat(compat.run("virtualenv", "--no-seed", "-p", "/no/such/python", "env")
                            .exit())
                    .isEqualTo(1);
        }

        @Test
        void noInterpreterEndsWithOne() {
            Run run = jvenv().run("virtualenv", "-p", "9.9", "env");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).startsWith("RuntimeError: no interpreter found for Python 9.9");
        }
    }

    @Nested
    class Options {

        @Test
        void variablesCount() throws IOException {
            Run run = jvenv().with("VIRTUALENV_NO_SEED", "1")
                    .with("VIRTUALENV_ACTIVATORS", "fish")
                    .run("virtualenv", "env");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(temp.resolve("env/bin/activate.fish")).exists();
            assertThat(temp.resolve("env/bin/activate")).doesNotExist();
            assertThat(packages("env")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "--creator builtin",
                    "--creator venv",
                    "--seeder pip",
                    "--discovery builtin",
                    "--wheel bundle",
                    "--no-wheel",
                    "--no-periodic-update",
                    "--with-traceback",
                    "--never-download"
                })
        void takesWhatHasNoMeaningHere(String options) {
            String[] words = ("virtualenv --no-seed " + options + " env").split(" ", -1);

            assertThat(jvenv().run(words).exit()).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "--creator magic",
                    "--seeder magic",
                    "--discovery magic",
                    "--upgrade-embed-wheels",
                    "--activators magic",
                    "-v -q",
                    "",
                    "one two"
                })
        void refusesWithTwo(String options) {
            String[] words = ("virtualenv --no-seed " + options + (options.isEmpty() ? "" : " env"))
                    .strip()
                    .split(" ", -1);

            Run run = jvenv().run(words);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\t",
                    "env|--app-data| ",
                    "env|--app-data||--reset-app-data",
                    "env|--extra-search-dir|",
                    "env|--pip|1.zip",
                    "env|--pip|./pip.whl",
                    "env|--setuptools|newest"
                })
        void refusesWhatNamesNothingWithTwo(String words) throws IOException {
            Files.createFile(temp.resolve("file"));

            Run run = jvenv().run(
                            ("virtualenv|" + words).split("\\|", words.endsWith("|") && words.length() < 4 ? 2 : -1));

            assertThat(run.exit()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains("virtualenv: error: argument ");
            assertThat(Snapshot.names(temp)).containsExactly("file");
        }

        @Test
        void tellsAVersionThatToolsCanRead() {
            assertThat(jvenv().run("virtualenv", "--version").out())
                    .matches("virtualenv 21\\.\\d+\\.\\d+ from jvenv .*\n");
        }

        @Test
        void hasEveryOptionOfTheReleaseItTells() {
            @Nullable Path virtualenv = Programs.find("virtualenv");
            assumeTrue(virtualenv != null, "virtualenv is not installed");
            Run theirs = Programs.run(temp, Map.of("PATH", "/usr/bin:/bin"), virtualenv.toString(), "--version");
            Run help = Programs.run(temp, Map.of("PATH", "/usr/bin:/bin"), virtualenv.toString(), "--help");

            assertThat(jvenv().run("virtualenv", "--version").out())
                    .startsWith(theirs.out().replaceFirst("(?s)^(virtualenv \\d+)\\..*", "$1."));
            assertThat(longOptions(jvenv().run("virtualenv", "--help").out()))
                    .hasSizeGreaterThan(30)
                    .containsAll(longOptions(help.out()));
        }

        private static Set<String> longOptions(String help) {
            return Pattern.compile("--[a-z][-a-z]+")
                    .matcher(help)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
