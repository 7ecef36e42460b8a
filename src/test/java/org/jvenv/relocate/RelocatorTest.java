package org.jvenv.relocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.TreeAssert.assertThatTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvenv.activate.ChecksumLine;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.StopAt;
import org.jvenv.relocate.Relocator.Relocated;
import org.jvenv.relocate.format.RelocationWarning;
import org.jvenv.relocate.format.RelocationWarning.Reason;
import org.jvenv.relocate.format.TrampolineTest;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Snapshot;
import org.jvenv.wheel.InstalledFiles;

/** Environments as far as files tell: no Python is run. */
@SuppressWarnings("StringConcatToTextBlock") // line breaks are what is told apart
class RelocatorTest {

    private static final String PACKAGES = "lib/python3.12/site-packages";
    private static final String INFO = PACKAGES + "/p-1.dist-info";

    @TempDir
    private Path temp;

    private Path place;
    private Path old;
    private Path target;

    @BeforeEach
    void makeEnvironment() throws IOException {
        temp = temp.toRealPath();
        place = Files.createDirectory(temp.resolve("place"));
        old = place.resolve("old");
        target = place.resolve("new");
        write("pyvenv.cfg", "home = /usr/bin\nversion = 3.12.4\ncommand = venv " + old + "\n");
        write("bin/activate", "VIRTUAL_ENV='" + old + "'\nPS1=\"(old) $PS1\"\n");
        write("bin/tool", "#!" + old + "/bin/python\nimport p\n");
        Files.setPosixFilePermissions(old.resolve("bin/tool"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.createSymbolicLink(old.resolve("bin/python"), Path.of("/bin/sh"));
        Files.createSymbolicLink(old.resolve("bin/here"), old.resolve("bin/tool"));
        Files.createSymbolicLink(old.resolve("lib64"), Path.of("lib"));
        write(PACKAGES + "/p.py", "x = 1\n");
        write(PACKAGES + "/__pycache__/p.cpython-312.pyc", "\0 " + old);
        write(PACKAGES + "/__editable___p_finder.py", "MAPPING = {'p': '" + old + "/src/p'}\n");
        write(PACKAGES + "/__pycache__/__editable___p_finder.cpython-312.pyc", "\0");
        write(INFO + "/RECORD", """
            p.py,sha256=x,6
            ../../../bin/tool,sha256=old,1
            __editable___p_finder.py,sha256=old,1
            __pycache__/__editable___p_finder.cpython-312.pyc,,
            p-1.dist-info/RECORD,,
            """);
        Files.createDirectories(old.resolve("include"));
    }

    @Nested
    class Rewriting {

        @Test
        void copyNamesItselfAndTheSourceStays() throws IOException {
            List<String> before = Snapshot.of(old);
            FileTime time = Files.getLastModifiedTime(old.resolve(PACKAGES + "/p.py"));

            Relocated copied = perform(RelocationKind.COPY);

            assertThat(Snapshot.of(old)).isEqualTo(before);
            assertThat(Snapshot.names(place)).containsExactly("new", "old");
            assertThatTree(target)
                    .hasText("pyvenv.cfg", "home = /usr/bin\nversion = 3.12.4\ncommand = venv " + target + "\n")
                    .hasText("bin/activate", "VIRTUAL_ENV='" + target + "'\nPS1=\"(new) $PS1\"\n")
                    .hasText("bin/tool", "#!" + target + "/bin/python\nimport p\n")
                    .hasLink("bin/python", "/bin/sh")
                    .hasLink("bin/here", target + "/bin/tool")
                    .hasLink("lib64", "lib")
                    .hasText(PACKAGES + "/p.py", "x = 1\n")
                    .hasFile(PACKAGES + "/__pycache__/p.cpython-312.pyc")
                    .hasText(PACKAGES + "/__editable___p_finder.py", "MAPPING = {'p': '" + target + "/src/p'}\n")
                    .hasFile(INFO + "/RECORD")
                    .hasEmptyDirectory("include")
                    .hasNothingElse();
            assertThat(Files.getLastModifiedTime(target.resolve(PACKAGES + "/p.py"))
                            .toMillis())
                    .isEqualTo(time.toMillis());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("bin/tool"))))
                    .isEqualTo("rwxr-x---");
            assertThat(copied.warnings()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void recordsHaveTheNewHashes(RelocationKind way) throws IOException {
            perform(way);

            byte[] tool = Files.readAllBytes(target.resolve("bin/tool"));
            byte[] finder = Files.readAllBytes(target.resolve(PACKAGES + "/__editable___p_finder.py"));
            assertThat(target.resolve(INFO + "/RECORD"))
                    .hasContent("p.py,sha256=x,6\n"
                            + InstalledFiles.row("../../../bin/tool", InstalledFiles.sha256(tool), tool.length)
                            + "\n"
                            + InstalledFiles.row(
                                    "__editable___p_finder.py", InstalledFiles.sha256(finder), finder.length)
                            + "\np-1.dist-info/RECORD,,\n");
        }

        @Test
        void renamedIsWhatACopyWouldBe() throws IOException {
            perform(RelocationKind.COPY);
            Path kept = Files.move(target, temp.resolve("kept"));

            Relocated renamed = perform(RelocationKind.RENAME);

            assertThat(Snapshot.names(place)).containsExactly("new");
            Programs.bash(temp, "diff -r --no-dereference \"$1\" \"$2\"", kept, target);
            assertThat(Programs.bash(temp, "diff -r --no-dereference \"$1\" \"$2\"", kept, target)
                            .out())
                    .isEmpty();
            assertThat(renamed.changed()).contains(Path.of("bin/tool"), Path.of("bin/here"), Path.of("pyvenv.cfg"));
            assertThat(renamed.dropped())
                    .containsExactly(Path.of(PACKAGES + "/__pycache__/__editable___p_finder.cpython-312.pyc"));
        }

        @ParameterizedTest
        @EnumSource
        void modulesThatPythonBeginsWithAreMoved(RelocationKind way) throws IOException {
            write(PACKAGES + "/_editable_impl_web.pth", "import _editable_impl_web\n");
            write(PACKAGES + "/_editable_impl_web.py", "from redirect.to import F\nF('web', '" + old + "/src/web')\n");
            write(PACKAGES + "/__pycache__/_editable_impl_web.cpython-312.pyc", "\0");
            write(PACKAGES + "/redirect/__init__.py", "");
            write(PACKAGES + "/redirect/to.py", "ROOT = '" + old + "/src'\n");
            write(PACKAGES + "/unrelated.py", "ROOT = '" + old + "/src'\n");
            write(PACKAGES + "/web.start", "web_start:begin\n");
            write(PACKAGES + "/web_start.py", "ROOT = '" + old + "/src'\n");

            Relocated relocated = perform(way);

            Path packages = target.resolve(PACKAGES);
            assertThat(packages.resolve("_editable_impl_web.py")).content().contains("'" + target + "/src/web'");
            assertThat(packages.resolve("redirect/to.py")).hasContent("ROOT = '" + target + "/src'\n");
            assertThat(packages.resolve("web_start.py")).hasContent("ROOT = '" + target + "/src'\n");
            assertThat(packages.resolve("__pycache__/_editable_impl_web.cpython-312.pyc"))
                    .doesNotExist();
            assertThat(relocated.warnings())
                    .containsExactly(new RelocationWarning(Path.of(PACKAGES + "/unrelated.py"), Reason.NAMED_IN_TEXT));
        }

        @ParameterizedTest
        @EnumSource
        void scriptsElsewhereNameTheNewInterpreter(RelocationKind way) throws IOException {
            write("share/tool/run", "#!" + old + "/bin/python\nimport p\n");
            write("share/tool/note.txt", "made by " + old + "\n");
            Files.createSymbolicLink(old.resolve("bin/run"), Path.of("../share/tool/run"));

            Relocated relocated = perform(way);

            assertThat(target.resolve("bin/run")).hasContent("#!" + target + "/bin/python\nimport p\n");
            assertThat(relocated.warnings())
                    .containsExactly(new RelocationWarning(Path.of("share/tool/note.txt"), Reason.NAMED_IN_TEXT));
        }

        @Test
        void renamedToItsOwnPlaceItIsMendedThere() throws IOException {
            Files.move(old, target);

            Relocated mended = new Relocator(Cancellation.NEVER).perform(RelocationKind.RENAME, target, target);

            assertThat(Snapshot.names(place)).containsExactly("new");
            assertThat(target.resolve("bin/tool")).hasContent("#!" + target + "/bin/python\nimport p\n");
            assertThat(target.resolve("bin/activate")).content().contains("VIRTUAL_ENV='" + target + "'");
            assertThat(target.resolve(INFO + "/RECORD")).content().doesNotContain("sha256=old");
            assertThat(mended.changed()).contains(Path.of("bin/tool"), Path.of("pyvenv.cfg"));
            assertThat(new Relocator(Cancellation.NEVER)
                            .perform(RelocationKind.RENAME, target, target)
                            .changed())
                    .isEmpty();
        }

        @Test
        void relocatableOneThatStaysIsMadeMovable() throws IOException {
            write("pyvenv.cfg", "home = /usr/bin\nversion = 3.12.4\nrelocatable = true\n");

            new Relocator(Cancellation.NEVER).perform(RelocationKind.RENAME, old, old);

            assertThat(old.resolve("bin/tool"))
                    .hasContent("#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")/python\" \"$0\" \"$@\"\n"
                            + "' '''\nimport p\n");
        }

        @Test
        void filesWithOtherNamesAreNotWrittenTo() throws IOException {
            Path store = Files.createLink(temp.resolve("stored"), old.resolve("bin/tool"));

            perform(RelocationKind.RENAME);

            assertThat(store).hasContent("#!" + old + "/bin/python\nimport p\n");
            assertThat(target.resolve("bin/tool")).hasContent("#!" + target + "/bin/python\nimport p\n");
        }

        @Test
        void copyIsNoSecondNameOfTheSource() throws IOException {
            perform(RelocationKind.COPY);

            Files.writeString(target.resolve(PACKAGES + "/p.py"), "x = 2\n");

            assertThat(old.resolve(PACKAGES + "/p.py")).hasContent("x = 1\n");
        }
    }

    @Nested
    class Interrupted {

        @ParameterizedTest
        @EnumSource
        void nothingIsLeftOfWhatIsInterrupted(RelocationKind way) throws IOException {
            Path deep = place.resolve("a/b/new");
            List<String> before = Snapshot.of(place);

            int checks = StopAt.everyCheck(
                    cancellation -> new Relocator(cancellation).perform(way, old, deep),
                    number -> assertThat(Snapshot.of(place))
                            .as("at check %s", number)
                            .isEqualTo(before));

            assertThat(checks).isGreaterThan(5);
            assertThat(deep.resolve("pyvenv.cfg")).exists();
        }

        @Test
        void failedRenamingIsTakenBack() throws IOException {
            assertThat(Programs.bash(temp, "cp -a place/old kept").exit()).isZero();
            int checks = StopAt.countChecks(
                    cancellation -> new Relocator(cancellation).perform(RelocationKind.RENAME, old, target));
            Programs.bash(temp, "rm -rf place/new; cp -a kept place/old");
            List<String> before = Snapshot.of(place);
            Path tool = old.resolve("bin/tool");
            Path aside = temp.resolve("aside");
            StopAt last =
                    StopAt.interfering(checks - 1, () -> Files.move(tool, aside)); // what another program might do

            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> new Relocator(last).perform(RelocationKind.RENAME, old, target));

            Files.move(aside, tool);
            assertThat(Snapshot.of(place)).isEqualTo(before);
        }
    }

    @Nested
    class ProjectLinks {

        @Test
        void projectsLeadToTheRenamedEnvironment() throws IOException {
            Path project = Files.createDirectory(temp.resolve("project"));
            write(".project", project + "\n");
            Files.writeString(project.resolve(".venv"), old + "\n");
            Files.createSymbolicLink(place.resolve(".venv"), Path.of("old"));

            perform(RelocationKind.RENAME);

            assertThat(project.resolve(".venv")).hasContent(target + "\n");
            assertThat(Files.readSymbolicLink(place.resolve(".venv"))).isEqualTo(Path.of("new"));
            assertThat(target.resolve(".project")).hasContent(project + "\n");
        }

        @Test
        void projectsThatLeadElsewhereAreLeftAlone() throws IOException {
            Path project = Files.createDirectory(temp.resolve("project"));
            write(".project", project + "\n");
            Files.writeString(project.resolve(".venv"), old + "-other\n");

            perform(RelocationKind.RENAME);

            assertThat(project.resolve(".venv")).hasContent(old + "-other\n");
        }
    }

    @Nested
    class Planning {

        @Test
        void planChangesNothing() throws IOException {
            List<String> before = Snapshot.of(place);

            Relocated planned = new Relocator(Cancellation.NEVER).plan(RelocationKind.COPY, old, target);
            Relocated copied = perform(RelocationKind.COPY);

            assertThat(planned.changed()).isEqualTo(copied.changed()).contains(Path.of("bin/tool"));
            Programs.bash(temp, "rm -rf place/new");
            assertThat(Snapshot.of(place)).isEqualTo(before);
        }

        @Test
        void whatCannotBeChangedIsListed() throws IOException {
            write("etc/tool.conf", "root = " + old + "\n");
            write("etc/other.conf", "root = " + old + "-data\n");
            write(PACKAGES + "/native.so", "\u007fELF\0\0" + old + "/lib\0");
            write("lib/large", "x".repeat((1 << 20) - 5) + " " + old + " " + "x".repeat(1 << 20));
            Files.delete(old.resolve("bin/python"));
            Files.createSymbolicLink(old.resolve("bin/python"), Path.of("/nonexistent/python"));
            assertThat(Programs.bash(old, "mkfifo pipe").exit()).isZero();

            Relocated copied = perform(RelocationKind.COPY);

            assertThat(copied.warnings())
                    .containsExactly(
                            new RelocationWarning(Path.of("bin/python"), Reason.NO_INTERPRETER),
                            new RelocationWarning(Path.of("etc/tool.conf"), Reason.NAMED_IN_TEXT),
                            new RelocationWarning(Path.of("lib/large"), Reason.NAMED_IN_TEXT),
                            new RelocationWarning(Path.of(PACKAGES + "/native.so"), Reason.NAMED_IN_BINARY),
                            new RelocationWarning(Path.of("pipe"), Reason.NOT_A_FILE));
            assertThat(target.resolve("pipe")).doesNotExist();
            assertThat(target.resolve("etc/tool.conf")).hasContent("root = " + old + "\n");
        }
    }

    @Nested
    class SpecialEnvironments {

        @Test
        void environmentThatWasMovedStillNamesItsOldPlace() throws IOException {
            Path moved = Files.move(old, place.resolve("moved"));

            new Relocator(Cancellation.NEVER).perform(RelocationKind.COPY, moved, target);

            assertThat(target.resolve("bin/tool")).content().startsWith("#!" + target + "/bin/python\n");
            assertThat(target.resolve("bin/activate"))
                    .content()
                    .contains("(new) ")
                    .contains("'" + target + "'");
            assertThat(Files.readSymbolicLink(target.resolve("bin/here"))).isEqualTo(target.resolve("bin/tool"));
        }

        @Test
        void scriptThatNobodyChangedIsNoChangedOneElsewhere() throws IOException {
            write("bin/activate", ChecksumLine.addTo("VIRTUAL_ENV='" + old + "'\n"));
            write("bin/activate.fish", ChecksumLine.addTo("set VIRTUAL_ENV '" + old + "'\n") + "echo mine\n");

            new Relocator(Cancellation.NEVER).perform(RelocationKind.COPY, old, target);

            assertThat(target.resolve("bin/activate")).content().startsWith("VIRTUAL_ENV='" + target + "'\n");
            assertThat(ChecksumLine.isIntact(Files.readAllBytes(target.resolve("bin/activate"))))
                    .isTrue();
            assertThat(ChecksumLine.isIntact(Files.readAllBytes(target.resolve("bin/activate.fish"))))
                    .isFalse();
        }

        @Test
        void directoryAboveMayBeALink() throws IOException {
            Path link = Files.createSymbolicLink(temp.resolve("link"), place);
            write("bin/linked", "#!" + link + "/old/bin/python\n");

            new Relocator(Cancellation.NEVER).perform(RelocationKind.COPY, link.resolve("old"), link.resolve("new"));

            assertThat(target.resolve("bin/tool")).content().startsWith("#!" + link + "/new/bin/python\n");
            assertThat(target.resolve("bin/linked")).content().startsWith("#!" + link + "/new/bin/python\n");
        }

        @Test
        void interpretersOfOthersAreNoNamesOfTheEnvironment() throws IOException {
            write("bin/system", "#!/usr/bin/python3\nimport os\n");
            write("bin/other", "#!" + place + "/bin/python\n");
            write("bin/activate.local", "echo /usr/share " + place + "/x\n");

            perform(RelocationKind.COPY);

            assertThat(target.resolve("bin/system")).hasContent("#!/usr/bin/python3\nimport os\n");
            assertThat(target.resolve("bin/other")).hasContent("#!" + place + "/bin/python\n");
            assertThat(target.resolve("bin/activate.local")).hasContent("echo /usr/share " + place + "/x\n");
        }

        /** One has its path at its end, where there is room, and the other in the middle, where there may be none. */
        @ParameterizedTest
        @CsvSource({"new, true", "longer, false"})
        void launchersOfUvLeadToTheCopyWhereTheyHaveRoom(String name, boolean fits) throws IOException {
            Path copy = place.resolve(name);
            String trailed = TrampolineTest.trailed("PK", old + "/bin/python", "UVSC");
            String program = program(old);
            Files.write(old.resolve("bin/old.exe"), ByteText.bytes(trailed));
            Files.write(old.resolve("bin/young.exe"), ByteText.bytes(program));

            Relocated copied = new Relocator(Cancellation.NEVER).perform(RelocationKind.COPY, old, copy);

            String expected = TrampolineTest.trailed("PK", copy + "/bin/python", "UVSC");
            assertThat(copy.resolve("bin/old.exe")).hasBinaryContent(ByteText.bytes(expected));
            assertThat(copy.resolve("bin/young.exe")).hasBinaryContent(ByteText.bytes(fits ? program(copy) : program));
            assertThat(copied.warnings().contains(new RelocationWarning(Path.of("bin/young.exe"), Reason.TOO_SHORT)))
                    .isEqualTo(!fits);
            assertThat(copied.warnings()).hasSize(fits ? 0 : 1);
        }

        private static String program(Path prefix) {
            String path = prefix + "/bin/python";
            return TrampolineTest.program("UV_PYTHON_PATH", path, path.length(), true);
        }

        @Test
        void protectedDirectoriesAreCopied() throws IOException {
            Files.setPosixFilePermissions(old.resolve(PACKAGES), PosixFilePermissions.fromString("r-xr-xr-x"));

            perform(RelocationKind.COPY);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(PACKAGES))))
                    .isEqualTo("r-xr-xr-x");
            Programs.bash(temp, "chmod -R u+w .");
        }

        @Test
        void temporaryEnvironmentIsKept() throws IOException {
            write("README.tmpenv", "This is a temporary environment.\n");

            Relocated renamed = perform(RelocationKind.RENAME);

            assertThat(renamed.dropped()).contains(Path.of("README.tmpenv"));
            assertThat(target.resolve("README.tmpenv")).doesNotExist();
        }

        @Test
        void placesThatMightRunSomethingGetJvenvsOwnScripts() throws IOException {
            write("bin/activate.csh", "setenv VIRTUAL_ENV \"" + old + "\"\n");
            write("bin/activate.bat", "set \"VIRTUAL_ENV=" + old + "\"\n");
            Path hostile = place.resolve("$(touch x)");

            Relocated copied = new Relocator(Cancellation.NEVER).perform(RelocationKind.COPY, old, hostile);

            assertThat(hostile.resolve("bin/activate")).content().contains("\nVIRTUAL_ENV='" + hostile + "'");
            assertThat(hostile.resolve("bin/activate.bat")).doesNotExist();
            assertThat(copied.warnings())
                    .contains(
                            new RelocationWarning(Path.of("bin/activate"), Reason.REPLACED),
                            new RelocationWarning(Path.of("bin/activate.bat"), Reason.OMITTED));
        }

        /** They have no configuration; what tells that they are for Python 2 is the name of a directory. */
        @Test
        void environmentsOfOldReleasesOfVirtualenvAreCopied() throws IOException {
            Files.delete(old.resolve("pyvenv.cfg"));
            write("bin/activate_this.py", "base = '" + old + "'\n");
            write("lib/python2.7/orig-prefix.txt", "/usr");
            Files.createSymbolicLink(old.resolve("local"), old);

            Path odd = place.resolve("żółć");
            new Relocator(Cancellation.NEVER).perform(RelocationKind.COPY, old, odd);

            assertThat(odd.resolve("bin/tool"))
                    .content()
                    .startsWith("#!/bin/sh\n# -*- coding: utf-8 -*-\n'''exec' \"" + odd + "/bin/python\"");
            assertThat(Files.readSymbolicLink(odd.resolve("local"))).isEqualTo(odd);
            assertThat(odd.resolve("bin/activate_this.py")).hasContent("base = '" + odd + "'\n");
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesWhatIsNoEnvironment() throws IOException {
            Path empty = Files.createDirectory(place.resolve("empty"));
            Path conda =
                    Files.createDirectories(place.resolve("conda/conda-meta")).resolveSibling("");
            Path link = Files.createSymbolicLink(place.resolve("link"), old);

            assertRefused(
                    RelocationKind.COPY,
                    place.resolve("nothing"),
                    target,
                    ExitCode.ENVIRONMENT_NOT_FOUND,
                    "does not exist");
            assertRefused(RelocationKind.COPY, empty, target, ExitCode.ENVIRONMENT_NOT_FOUND, "is not an environment");
            assertRefused(RelocationKind.COPY, conda, target, ExitCode.ENVIRONMENT_NOT_FOUND, "conda");
            assertRefused(RelocationKind.RENAME, link, target, ExitCode.ENVIRONMENT_NOT_FOUND, "is only a link");
        }

        @ParameterizedTest
        @EnumSource
        void refusesPlacesThatCannotBe(RelocationKind way) throws IOException {
            Path empty = Files.createDirectory(place.resolve("empty"));
            Path dangling = Files.createSymbolicLink(place.resolve("dangling"), Path.of("nowhere"));
            Path file = Files.createFile(place.resolve("file"));
            Path toOld = Files.createSymbolicLink(place.resolve("to-old"), old);

            assertRefused(way, old, empty, ExitCode.DESTINATION_UNUSABLE, "already exists");
            assertRefused(way, old, dangling, ExitCode.DESTINATION_UNUSABLE, "already exists");
            assertRefused(RelocationKind.COPY, old, old, ExitCode.DESTINATION_UNUSABLE, "already exists");
            assertRefused(way, old, toOld, ExitCode.DESTINATION_UNUSABLE, "already exists");
            assertRefused(way, old, old.resolve("copy"), ExitCode.DESTINATION_UNUSABLE, "is inside the environment");
            assertRefused(way, old, old.resolve("lib64/deep/copy"), ExitCode.DESTINATION_UNUSABLE, "is inside the");
            assertRefused(way, old, file.resolve("copy"), ExitCode.DESTINATION_UNUSABLE, "is not a directory");
            assertRefused(
                    way, old, place.resolve("a:b"), ExitCode.DESTINATION_UNUSABLE, "separates the entries of PATH");
        }
    }

    private void assertRefused(RelocationKind way, Path from, Path to, ExitCode code, String reason) {
        List<String> before = Snapshot.of(place);

        assertThatExceptionOfType(JvenvException.class)
                .isThrownBy(() -> new Relocator(Cancellation.NEVER).perform(way, from, to))
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.hint()).isNotNull())
                .withMessageContaining(reason);
        assertThat(Snapshot.of(place)).isEqualTo(before);
    }

    private Relocated perform(RelocationKind way) throws IOException {
        return new Relocator(Cancellation.NEVER).perform(way, old, target);
    }

    private void write(String file, String text) throws IOException {
        Path path = old.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
