package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.activate.ChecksumLine;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** The table "Existing destinations" of the manual, cell by cell. */
class ExistingDestinationIT {

    private static final int UNUSABLE = 4;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Path prefix;
    private Path python;
    private Jvenv jvenv;

    @BeforeEach
    void chooseDestination() {
        prefix = temp.resolve("env");
        python = Pythons.any();
        jvenv = Jvenv.in(temp, home);
    }

    @Nested
    class NothingOrAnEmptyDirectory {

        @ParameterizedTest
        @ValueSource(strings = {"--without-pip", "--clear", "--allow-existing"})
        void becomesAnEnvironmentWhereNothingIs(String option) {
            assertThat(create(option)).satisfies(ExistingDestinationIT::succeeds);

            assertThatEnvironmentWorks();
        }

        @ParameterizedTest
        @ValueSource(strings = {"--without-pip", "--clear", "--allow-existing"})
        void becomesAnEnvironmentInAnEmptyDirectory(String option) throws IOException {
            Files.createDirectory(prefix);
            Object before = Files.getAttribute(prefix, "unix:ino");

            assertThat(create(option)).satisfies(ExistingDestinationIT::succeeds);

            assertThatEnvironmentWorks();
            assertThat(Files.getAttribute(prefix, "unix:ino")).isEqualTo(before);
        }

        @Test
        void isMadeWithAllThatLieAboveIt() {
            prefix = temp.resolve("a/b/c");

            assertThat(create("--without-pip")).satisfies(ExistingDestinationIT::succeeds);

            assertThatEnvironmentWorks();
        }

        @Test
        void cannotBeUpgraded() throws IOException {
            assertThat(create("--upgrade"))
                    .satisfies(run -> refuses(run, "cannot be upgraded: it is not an environment"));
            assertThat(Snapshot.names(temp)).isEmpty();

            Files.createDirectory(prefix);

            assertThat(create("--upgrade"))
                    .satisfies(run -> refuses(run, "cannot be upgraded: it is not an environment"));
            assertThat(prefix).isEmptyDirectory();
        }
    }

    @Nested
    class AnEnvironmentThatIsWhatWasAskedFor {

        @BeforeEach
        void make() {
            assertThat(create("--without-pip")).satisfies(ExistingDestinationIT::succeeds);
        }

        @Test
        void isNotTouched() {
            List<String> before = Snapshot.of(temp);

            Run run = create("--without-pip");

            assertThat(run).satisfies(ExistingDestinationIT::succeeds);
            assertThat(run.err()).contains("is already up to date");
            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isReplacedByClear() throws IOException {
            Files.createFile(prefix.resolve("old"));

            Run run = create("--without-pip", "--clear");

            assertThat(run).satisfies(ExistingDestinationIT::succeeds);
            assertThat(run.err()).startsWith("replaced ");
            assertThat(prefix.resolve("old")).doesNotExist();
            assertThatEnvironmentWorks();
        }

        @Test
        void hasPipAgainAfterClear() {
            assertThat(create("--clear")).satisfies(ExistingDestinationIT::succeeds);

            Run run = create("--clear");

            assertThat(run.err()).startsWith("replaced ").contains("\n  and pip ");
            assertThat(create()).satisfies(ExistingDestinationIT::succeeds);
        }

        @ParameterizedTest
        @ValueSource(strings = {"--upgrade", "--allow-existing"})
        void keepsItsPackagesOtherwise(String option) throws IOException {
            Path module = packages().resolve("mine.py");
            Files.writeString(module, "print('mine')");
            Files.delete(prefix.resolve("bin/activate"));

            Run run = create("--without-pip", option);

            assertThat(run).satisfies(ExistingDestinationIT::succeeds);
            assertThat(run.err()).startsWith("updated ");
            assertThat(module).hasContent("print('mine')");
            assertThat(prefix.resolve("bin/activate")).exists();
            assertThatEnvironmentWorks();
        }

        @ParameterizedTest
        @ValueSource(strings = {"--upgrade", "--allow-existing"})
        void keepsScriptsThatSomebodyHasChanged(String option) throws IOException {
            Path scripts = prefix.resolve("bin");
            String ours = Files.readString(scripts.resolve("activate.fish"));
            Files.writeString(scripts.resolve("activate.fish"), ChecksumLine.addTo("# of an earlier jvenv\n"));
            Files.writeString(scripts.resolve("activate"), "export DATABASE=local\n", StandardOpenOption.APPEND);

            Run run = create(option, "--without-pip");

            assertThat(run.err()).contains("kept existing files in `" + scripts + "`: activate\n");
            assertThat(scripts.resolve("activate")).content().endsWith("\nexport DATABASE=local\n");
            assertThat(scripts.resolve("activate.fish")).content().isEqualTo(ours);
        }

        @Test
        void keepsItsPermissionsWhenItIsCleared() throws IOException {
            Files.setPosixFilePermissions(prefix, PosixFilePermissions.fromString("rwx--x---"));

            assertThat(create("--without-pip", "--clear")).satisfies(ExistingDestinationIT::succeeds);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(prefix)))
                    .isEqualTo("rwx--x---");
        }

        @Test
        void isEquallyFoundFromWithin() {
            Run run = jvenv.in(prefix).create("-p", python, "--without-pip", ".");

            assertThat(run).satisfies(ExistingDestinationIT::succeeds);
            assertThat(run.err()).contains("is already up to date");
        }

        @Test
        void keepsItsDirectoryWhenItIsClearedFromWithin() throws IOException {
            Object before = Files.getAttribute(prefix, "unix:ino");
            Files.createFile(prefix.resolve("old"));

            Run run = jvenv.in(prefix).create("-p", python, "--without-pip", "--clear", ".");

            assertThat(run).satisfies(ExistingDestinationIT::succeeds);
            assertThat(Files.getAttribute(prefix, "unix:ino")).isEqualTo(before);
            assertThat(prefix.resolve("old")).doesNotExist();
            assertThatEnvironmentWorks();
        }

        @Test
        void survivesAsWorkingDirectoryOfAShellBelowIt() {
            Run run = Programs.bash(
                    prefix.resolve("lib"),
                    "\"$@\" && cd .. && ls pyvenv.cfg && bin/python -c 'print(6 * 7)'",
                    Jvenv.command(
                                    "create",
                                    "-q",
                                    "-p",
                                    python.toString(),
                                    "--without-pip",
                                    "--clear",
                                    prefix.toString())
                            .toArray());

            assertThat(run.out()).endsWith("pyvenv.cfg\n42\n");
        }
    }

    @Nested
    class AnotherEnvironmentOrABrokenOne {

        @ParameterizedTest
        @CsvSource({
            "version = 3., version = 2., it has Python",
            "include-system-site-packages = false, include-system-site-packages = true, includes the system's packages",
            "home = /, home = /elsewhere/, its Python is at",
            "home = , nothing = , its Python is at an unknown path"
        })
        void isRefusedWithWhatDiffers(String entry, String changed, String difference) throws IOException {
            make();
            Path configuration = prefix.resolve("pyvenv.cfg");
            Files.writeString(configuration, Files.readString(configuration).replace("\n" + entry, "\n" + changed));
            Files.writeString(configuration, Files.readString(configuration).replaceFirst("^" + entry, changed));
            List<String> before = Snapshot.of(temp);

            Run run = create("--without-pip");

            assertThat(run).satisfies(it -> refuses(it, difference));
            assertThat(run.err()).contains("hint: ", "`--clear`");
            // packages are of no use for another X.Y
            assertThat(run.err().contains("`--upgrade`")).isEqualTo(!difference.equals("it has Python"));
            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isRefusedIfThePromptIsAnother() {
            make();

            assertThat(create("--without-pip", "--prompt", "mine"))
                    .satisfies(run -> refuses(run, "its prompt is different"));
        }

        @Test
        void isRefusedIfItsPackagesAreGone() throws IOException {
            make();
            Files.delete(packages());

            assertThat(create("--without-pip")).satisfies(run -> refuses(run, "it has no directory for packages"));
        }

        @Test
        void isRefusedIfItHasNoPip() {
            make();

            assertThat(create()).satisfies(run -> refuses(run, "it has no pip"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"--clear", "--upgrade", "--allow-existing"})
        void isMendedWhenItsInterpreterIsGone(String option) throws IOException {
            make();
            Files.writeString(packages().resolve("mine.py"), "print('mine')");
            Files.delete(prefix.resolve("bin/python"));
            Files.createSymbolicLink(prefix.resolve("bin/python"), temp.resolve("gone/python3"));
            Path configuration = prefix.resolve("pyvenv.cfg");
            Files.writeString(configuration, Files.readString(configuration).replaceFirst("home = .*", "home = /gone"));

            assertThat(create("--without-pip")).satisfies(run -> refuses(run, "its interpreter is missing"));
            assertThat(create("--without-pip", option)).satisfies(ExistingDestinationIT::succeeds);

            assertThatEnvironmentWorks();
            assertThat(Files.exists(packages().resolve("mine.py"))).isEqualTo(!option.equals("--clear"));
        }

        @Test
        void isNotUpgradedToAnotherReleaseLine() throws IOException {
            Path other = Pythons.named("3.8");
            make();
            List<String> before = Snapshot.of(temp);

            Run run = jvenv.create("-p", other, "--without-pip", "--upgrade", prefix);

            assertThat(run).satisfies(it -> refuses(it, "cannot be upgraded: it has Python"));
            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isUpgradedToAPythonOfItsOwnReleaseLineByDefault() {
            Path other = Pythons.named("3.8");
            assertThat(jvenv.create("-p", other, "--without-pip", prefix)).satisfies(ExistingDestinationIT::succeeds);

            Run run = jvenv.with("PYENV_ROOT", Pythons.pyenv()).create("--without-pip", "--upgrade", prefix);

            assertThat(run).satisfies(ExistingDestinationIT::succeeds);
            assertThat(run.err()).contains("CPython 3.8.");
        }

        @Test
        void isReplacedWhateverItWas() throws IOException {
            Path other = Pythons.named("3.8");
            assertThat(jvenv.create("-p", other, "--without-pip", prefix)).satisfies(ExistingDestinationIT::succeeds);

            assertThat(create("--without-pip", "--clear")).satisfies(ExistingDestinationIT::succeeds);

            assertThat(prefix.resolve("lib/python3.8")).doesNotExist();
            assertThatEnvironmentWorks();
        }

        @Test
        void ofVenvIsWhatWasAskedFor() {
            Run made = Programs.run(
                    temp, Map.of("PATH", "/usr/bin:/bin"), python.toString(), "-m", "venv", "--without-pip", "env");
            assertThat(made.exit()).as(made.err()).isZero();

            assertThat(create("--without-pip")).satisfies(ExistingDestinationIT::succeeds);
        }

        private void make() {
            assertThat(create("--without-pip")).satisfies(ExistingDestinationIT::succeeds);
        }
    }

    @Nested
    class ADirectoryThatIsNoEnvironment {

        @BeforeEach
        void make() throws IOException {
            Files.createDirectories(prefix.resolve("bin"));
            Files.writeString(prefix.resolve("thesis.tex"), "irreplaceable");
            Files.writeString(prefix.resolve("bin/activate"), "mine");
            Files.writeString(prefix.resolve(".gitignore"), "mine");
        }

        @ParameterizedTest
        @ValueSource(strings = {"--without-pip", "--clear", "--upgrade"})
        void isRefused(String option) {
            List<String> before = Snapshot.of(temp);

            assertThat(create(option)).satisfies(run -> refuses(run, "is not an environment"));

            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isClearedByForce() {
            assertThat(create("--without-pip", "--clear", "--force")).satisfies(ExistingDestinationIT::succeeds);

            assertThat(prefix.resolve("thesis.tex")).doesNotExist();
            assertThatEnvironmentWorks();
        }

        @Test
        void isFilledButNothingInItIsOverwritten() throws IOException {
            Files.createSymbolicLink(prefix.resolve("bin/activate.csh"), Path.of("nowhere"));
            Files.createSymbolicLink(prefix.resolve("bin/python3"), Path.of("python"));

            Run run = create("--without-pip", "--allow-existing");

            assertThat(run).satisfies(ExistingDestinationIT::succeeds);
            assertThat(run.err())
                    .contains("warning: kept existing files in `" + prefix.resolve("bin")
                            + "`: activate, activate.csh\n");
            assertThat(prefix.resolve("thesis.tex")).hasContent("irreplaceable");
            assertThat(prefix.resolve("bin/activate")).hasContent("mine");
            assertThat(prefix.resolve(".gitignore")).hasContent("mine");
            assertThatEnvironmentWorks();
        }

        @Test
        void isRefusedIfItCouldNotBecomeOneWithoutOverwriting() throws IOException {
            Path configuration = Files.createDirectory(prefix.resolve("pyvenv.cfg"));
            assertThat(create("--without-pip", "--allow-existing"))
                    .satisfies(run ->
                            refuses(run, "`" + configuration + "` exists, and the environment needs its own file"));

            Files.delete(configuration);
            Path script = Files.createFile(prefix.resolve("bin/python"));
            assertThat(create("--without-pip", "--allow-existing"))
                    .satisfies(run -> refuses(run, "`" + script + "` exists, and the environment needs its own file"));

            assertThat(Snapshot.names(prefix)).containsExactly(".gitignore", "bin", "thesis.tex");
            assertThat(Snapshot.names(temp)).containsExactly("env");
        }

        @Test
        void isRefusedIfAFileIsWhereADirectoryMustBe() throws IOException {
            Files.createFile(prefix.resolve("lib"));
            List<String> before = Snapshot.of(temp);

            Run run = create("--without-pip", "--allow-existing");

            assertThat(run).satisfies(it -> refuses(it, "is not a directory, but the environment needs one there"));
            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isNeverClearedIfItHoldsTheHomeDirectory() {
            Jvenv atHome = jvenv.with("HOME", prefix.resolve("bin")).with("XDG_CACHE_HOME", home.resolve(".cache"));
            List<String> before = Snapshot.of(temp);

            assertThat(atHome.create("-p", python, "--clear", "--force", prefix))
                    .satisfies(run -> refuses(run, "contains your home directory"));
            assertThat(atHome.create("-p", python, "--clear", "--force", prefix.resolve("bin")))
                    .satisfies(run -> refuses(run, "contains your home directory"));

            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isNeverClearedIfALinkLeadsToTheHomeDirectory() throws IOException {
            Path link = Files.createSymbolicLink(temp.resolve("link"), prefix);
            Jvenv atHome = jvenv.with("HOME", link).with("XDG_CACHE_HOME", home.resolve(".cache"));
            List<String> before = Snapshot.of(temp);

            assertThat(atHome.create("-p", python, "--clear", "--force", prefix))
                    .satisfies(run -> refuses(run, "contains your home directory"));

            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isNeverClearedIfItIsTheHomeDirectoryByAnotherPath() throws IOException {
            Path link = Files.createSymbolicLink(temp.resolve("link"), temp);
            Jvenv atHome = jvenv.with("HOME", prefix).with("XDG_CACHE_HOME", home.resolve(".cache"));
            List<String> before = Snapshot.of(temp);

            assertThat(atHome.create("-p", python, "--clear", "--force", link.resolve("env")))
                    .satisfies(run -> refuses(run, "contains your home directory"));
            assertThat(jvenv.in(prefix).create("-p", python, "--clear", "--force", link.resolve("env")))
                    .satisfies(run -> refuses(run, "contains the working directory"));

            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {".", "..", "../bin"})
        void isNeverClearedIfItHoldsTheWorkingDirectory(String directory) {
            List<String> before = Snapshot.of(temp);

            assertThat(jvenv.in(prefix.resolve("bin")).create("-p", python, "--clear", "--force", directory))
                    .satisfies(run -> refuses(run, "contains the working directory"));

            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @Test
        void isNeverClearedIfALinkToItHoldsTheWorkingDirectory() throws IOException {
            Path link = Files.createSymbolicLink(temp.resolve("link"), prefix);
            List<String> before = Snapshot.of(temp);

            assertThat(jvenv.in(prefix).create("-p", python, "--clear", "--force", link))
                    .satisfies(run -> refuses(run, "contains the working directory"));

            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "//", "/usr/.."})
        void isNeverTheRoot(String directory) {
            assertThat(jvenv.create("-p", python, "--clear", "--force", directory))
                    .satisfies(run -> refuses(run, "is the root of the file system"));
        }
    }

    @Nested
    class AMountPoint {

        @ParameterizedTest
        @ValueSource(strings = {"mount -t tmpfs tmpfs env", "mount --bind elsewhere env"})
        void isFilledAndReplacedInPlace(String command) throws IOException {
            Files.createDirectory(prefix);
            Files.createDirectory(temp.resolve("elsewhere"));
            Run mounted = Programs.bash(temp, command);
            assumeTrue(mounted.exit() == 0, "no small disk can be mounted: " + mounted.err());
            try {
                assertThat(create("--without-pip")).satisfies(ExistingDestinationIT::succeeds);
                assertThatEnvironmentWorks();
                Files.createFile(prefix.resolve("old"));

                assertThat(create("--without-pip", "--clear")).satisfies(ExistingDestinationIT::succeeds);

                assertThat(prefix.resolve("old")).doesNotExist();
                assertThatEnvironmentWorks();
            } finally {
                assertThat(Programs.bash(temp, "umount env").exit()).isZero();
            }
        }

        @Test
        void keepsTheEnvironmentAroundItFromBeingCleared() throws IOException {
            assertThat(create("--without-pip")).satisfies(ExistingDestinationIT::succeeds);
            Files.createDirectory(prefix.resolve("data"));
            Run mounted = Programs.bash(temp, "mount -t tmpfs tmpfs env/data && echo precious > env/data/file");
            assumeTrue(mounted.exit() == 0, "no small disk can be mounted: " + mounted.err());
            try {
                assertThat(create("--without-pip", "--clear")).satisfies(run -> refuses(run, "contains a mount point"));

                assertThat(prefix.resolve("data/file")).hasContent("precious");
            } finally {
                assertThat(Programs.bash(temp, "umount env/data").exit()).isZero();
            }
        }
    }

    @Nested
    class SomethingElse {

        @ParameterizedTest
        @ValueSource(strings = {"--without-pip", "--clear", "--upgrade", "--allow-existing"})
        void isRefused(String option) throws IOException {
            Files.createFile(temp.resolve("file"));
            assertThat(Programs.bash(temp, "mkfifo fifo").exit()).isZero();
            try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.bind(UnixDomainSocketAddress.of(temp.resolve("socket")));
                List<String> before = Snapshot.of(temp);

                Run run = jvenv.create("-p", python, "--without-pip", option, "file", "fifo", "socket", "/dev/null");

                assertThat(run.exit()).isEqualTo(UNUSABLE);
                assertThat(run.err().lines().filter(line -> line.endsWith("` exists and is not a directory")))
                        .hasSize(4);
                assertThat(Snapshot.of(temp)).isEqualTo(before);
            }
        }

        @Test
        void isRefusedAboveTheDestinationToo() throws IOException {
            Files.createFile(prefix);
            List<String> before = Snapshot.of(temp);

            assertThat(jvenv.create("-p", python, "--without-pip", prefix.resolve("below/it")))
                    .satisfies(run -> refuses(run, "`" + prefix + "` is not a directory"));

            assertThat(Snapshot.of(temp)).isEqualTo(before);
        }
    }

    @Nested
    class ALink {

        @Test
        void isKeptAndItsDirectoryFilled() throws IOException {
            Path directory = Files.createDirectories(temp.resolve("elsewhere/real"));
            Files.createSymbolicLink(prefix, directory);

            assertThat(create("--without-pip")).satisfies(ExistingDestinationIT::succeeds);

            assertThat(prefix).isSymbolicLink();
            assertThat(directory.resolve("pyvenv.cfg")).exists();
            assertThatEnvironmentWorks();
            assertThat(prefix.resolve("bin/activate")).content().contains(prefix.toString());
        }

        @Test
        void isKeptWhenTheEnvironmentIsReplaced() throws IOException {
            Path directory = temp.resolve("real");
            assertThat(jvenv.create("-p", python, "--without-pip", directory))
                    .satisfies(ExistingDestinationIT::succeeds);
            Files.createSymbolicLink(prefix, Path.of("real"));
            Files.createFile(directory.resolve("old"));

            assertThat(create("--without-pip", "--clear")).satisfies(ExistingDestinationIT::succeeds);

            assertThat(prefix).isSymbolicLink();
            assertThat(directory.resolve("old")).doesNotExist();
            assertThatEnvironmentWorks();
        }

        @Test
        void thatDanglesIsRefusedWithAHint() throws IOException {
            Files.createSymbolicLink(prefix, Path.of("nowhere"));

            Run run = create("--without-pip");

            assertThat(run).satisfies(it -> refuses(it, "is a dangling link"));
            assertThat(run.err()).contains("hint: remove the link");
            assertThat(Snapshot.names(temp)).containsExactly("env");
        }

        @Test
        void toItselfIsRefused() throws IOException {
            Files.createSymbolicLink(prefix, prefix);

            assertThat(create("--without-pip")).satisfies(run -> refuses(run, "is a dangling link"));
        }
    }

    private Run create(String... options) {
        Object[] arguments = new Object[options.length + 3];
        arguments[0] = "-p";
        arguments[1] = python;
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[options.length + 2] = prefix;
        return jvenv.create(arguments);
    }

    private Path packages() {
        return Path.of(Programs.python(
                python,
                "import sys; print('%s/lib/python%d.%d/site-packages' % ((sys.argv[1],) + sys.version_info[:2]), end='')",
                prefix));
    }

    private void assertThatEnvironmentWorks() {
        assertThat(Programs.python(prefix.resolve("bin/python"), "import sys; print(sys.prefix, end='')"))
                .isEqualTo(prefix.toString());
        assertThat(Snapshot.names(prefix.resolve(".."))).noneMatch(name -> name.startsWith(".jvenv"));
        assertThat(Snapshot.names(prefix)).noneMatch(name -> name.startsWith(".jvenv"));
    }

    private static void succeeds(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
    }

    private static void refuses(Run run, String reason) {
        assertThat(run.exit()).as(run.err()).isEqualTo(UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains(reason).contains("\nhint: ");
    }
}
