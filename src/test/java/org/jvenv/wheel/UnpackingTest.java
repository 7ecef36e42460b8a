package org.jvenv.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.TreeAssert.assertThatTree;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.Cancellation;
import org.jvenv.testing.WheelBuilder;
import org.jvenv.wheel.Unpacking.UnpackedFile;

class UnpackingTest {

    private static final WheelName NAME =
            WheelName.parse("demo-1.0-py3-none-any.whl").orElseThrow();

    @TempDir
    private Path temp;

    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        target = Files.createDirectory(temp.resolve("target"));
    }

    @Test
    void laysOutTheFilesWithoutWhatInstallersWrite() throws IOException {
        WheelBuilder demo = demo().metadata("INSTALLER", "somebody\n").metadata("direct_url.json", "{}");

        List<UnpackedFile> files = unpack(demo.build());

        assertThatTree(target)
                .hasText("tree/demo/__init__.py", "print('demo')\n")
                .hasFile("tree/demo-1.0.dist-info/METADATA")
                .hasFile("tree/demo-1.0.dist-info/WHEEL")
                .hasNothingElse();
        assertThat(files)
                .extracting(UnpackedFile::path)
                .containsExactly("demo-1.0.dist-info/METADATA", "demo-1.0.dist-info/WHEEL", "demo/__init__.py");
    }

    @Test
    void sortsTheDataDirectoryIntoSections() throws IOException {
        byte[] content = demo().file("demo-1.0.data/purelib/pure.py", "")
                .file("demo-1.0.data/platlib/plat.py", "")
                .file("demo-1.0.data/scripts/run", "#!python\n")
                .file("demo-1.0.data/headers/demo.h", "")
                .file("demo-1.0.data/data/share/man/demo.1", "")
                .build();

        unpack(content);

        assertThatTree(target)
                .hasFile("tree/demo/__init__.py")
                .hasFile("tree/demo-1.0.dist-info/METADATA")
                .hasFile("tree/demo-1.0.dist-info/WHEEL")
                .hasFile("tree/pure.py")
                .hasFile("platlib/plat.py")
                .hasFile("scripts/run")
                .hasFile("headers/demo.h")
                .hasFile("data/share/man/demo.1")
                .hasNothingElse();
        assertThat(permissions("scripts/run")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void putsTheRootIntoPlatlibWhenTheWheelSaysSo() throws IOException {
        byte[] content = demo().metadata("WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: false\n")
                .build();

        assertThat(unpack(content)).extracting(UnpackedFile::section).containsOnly(Section.PLATLIB);
    }

    @Test
    void keepsTheExecutableBitAndNoOtherPermission() throws IOException {
        byte[] content = demo().file("demo/run.sh", "")
                .mode("demo/run.sh", 0100775)
                .file("demo/open.py", "")
                .mode("demo/open.py", 0100666)
                .file("demo/untyped.py", "")
                .mode("demo/untyped.py", 0664)
                .build();

        unpack(content);

        assertThat(permissions("tree/demo/run.sh")).isEqualTo("rwxr-xr-x");
        assertThat(permissions("tree/demo/open.py")).isEqualTo("rw-r--r--");
        assertThat(permissions("tree/demo/untyped.py")).isEqualTo("rw-r--r--");
        assertThat(permissions("tree/demo/__init__.py")).isEqualTo("rw-r--r--");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.py",
                "demo/../../evil.py",
                "/etc/evil",
                "demo//evil.py",
                "demo/./evil.py",
                "..\\evil.py",
                "C:evil.py",
                "C:/evil.py",
                "demo/evil.py:stream",
                "demo/new\nline.py",
                "demo/nul\0.py",
                "demo-1.0.data/scripts/../../evil",
                "demo-1.0.data/unknown/evil",
                "demo-1.0.data/evil"
            })
    void refusesNamesThatLeadOutOrNowhere(String name) {
        byte[] content = demo().file(name, "evil").build();

        assertBroken(content, "unsafe name");
        assertThat(temp.resolve("evil.py")).doesNotExist();
        assertThat(temp.resolve("evil")).doesNotExist();
    }

    @Test
    void refusesLinks() {
        byte[] content = demo().file("demo/link", "/etc/passwd")
                .mode("demo/link", 0120777)
                .build();

        assertBroken(content, "`demo/link` is neither a file nor a directory");
    }

    @ParameterizedTest
    @ValueSource(ints = {0010644, 0020644, 0060644, 0140644})
    void refusesPipesDevicesAndSockets(int mode) {
        byte[] content = demo().file("demo/odd", "").mode("demo/odd", mode).build();

        assertBroken(content, "`demo/odd` is neither a file nor a directory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/bin/python",
                "data/bin/Python3.12",
                "data/bin/activate",
                "data/bin",
                "data/BIN/activate.fish",
                "data/Scripts/python.exe",
                "data/pyvenv.cfg",
                "data/PyVEnv.cfg",
                "data/.gitignore",
                "data/CACHEDIR.TAG",
                "data/lib64",
                "data/lib/python3.12/site-packages/pip/__init__.py",
                "data/include/python3.12",
                "scripts/activate",
                "scripts/Activate.ps1",
                "scripts/activate_this.py",
                "scripts/deactivate.bat",
                "scripts/python",
                "scripts/python3.12t",
                "scripts/pypy3",
                "scripts/sub/run"
            })
    void refusesFilesInThePlaceOfThoseOfTheEnvironment(String name) {
        byte[] content = demo().file("demo-1.0.data/" + name, "").build();

        assertBroken(content, "`" + name + "` is reserved for the environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "Python3", "activate", "activate.csh", "deactivate", "pypy"})
    void refusesEntryPointsInThePlaceOfProgramsOfTheEnvironment(String name) throws IOException {
        byte[] content = demo().metadata("entry_points.txt", "[console_scripts]\n" + name + " = demo:main\n")
                .build();

        try (Wheel wheel = Wheel.open(NAME, content)) {
            assertThatExceptionOfType(BrokenWheelException.class)
                    .isThrownBy(wheel::entryPoints)
                    .withMessageContaining("`" + name + "`");
        }
    }

    @Test
    void refusesFilesThatShareTheirContent() {
        byte[] content =
                demo().file("demo/aa.py", "same").file("demo/bb.py", "same").build();
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);

        int one = central(content, "demo/aa.py");
        bytes.putInt(central(content, "demo/bb.py") + 42, bytes.getInt(one + 42));
        byte[] sharing = replaceLast(content, "demo/bb.py", "demo/aa.py");

        assertBroken(sharing, "`demo/aa.py` twice");
        assertBroken(content, "`demo/bb.py` overlaps another file");
    }

    @Test
    void refusesFilesThatOverlap() {
        byte[] content = demo().file("demo/aa.py", "x".repeat(100)).build();
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int at = central(content, "demo/aa.py");

        bytes.putInt(at + 20, bytes.getInt(at + 20) + 500);

        assertBroken(content, "overlaps another file");
    }

    @Test
    void refusesTableThatHidesAFile() {
        byte[] content = demo().file("demo/zz.py", "hidden").build();
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = content.length - 22;

        bytes.putShort(end + 10, (short) (bytes.getShort(end + 10) - 1));

        assertBroken(content, "central directory of wrong size");
    }

    @Test
    void refusesWhatWouldGrowTooLarge() {
        byte[] content = demo().file("demo/large", "\0".repeat((32 << 20) + 1)).build();

        assertBroken(content, "`demo/large` has more than 32 MiB");
    }

    @Test
    void refusesManyFilesThatGrowTooLargeTogether() {
        WheelBuilder large = demo();
        String zeros = "\0".repeat(32 << 20);
        for (int i = 0; i < 8; i++) {
            large.file("demo/large" + i, zeros);
        }

        assertBroken(large.build(), "it has more than 256 MiB");
    }

    @Test
    void refusesMetadataInTheDirectoryOfAnotherPackage() {
        byte[] content = replace(demo().build(), "demo-1.0.dist-info", "dema-1.0.dist-info");

        assertBroken(content, "its metadata is in `dema-1.0.dist-info`");
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertBroken(demo().file("a/".repeat(600) + "x.py", "").build(), "unsafe name");
        assertBroken(demo().file("x".repeat(256), "").build(), "unsafe name");
    }

    @Test
    void refusesAFileAndADirectoryOfTheSameName() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        unpack(demo().file("demo/a", "").file("demo/a/b", "").build()));
    }

    @Test
    void refusesTwoFilesForOnePlace() {
        byte[] content =
                demo().file("demo-1.0.data/purelib/demo/__init__.py", "other").build();

        assertBroken(content, "twice");
    }

    @Test
    void refusesTheSameNameTwice() {
        byte[] content =
                replace(demo().file("demo/aa.py", "1").file("demo/bb.py", "2").build(), "demo/aa.py", "demo/bb.py");

        assertBroken(content, "`demo/bb.py` twice");
    }

    @Test
    void refusesContentsThatContradictTheTable() {
        byte[] content = demo().file("demo/aa.py", "1").build();
        byte[] first = replaceFirst(content, "demo/aa.py", "demo/bb.py");

        assertBroken(first, "contradictory");
    }

    @Test
    void namesTheFileThatIsNotAsRecorded() {
        byte[] content = demo().recordRow("demo/__init__.py", "demo/__init__.py,sha256=AAAA,14")
                .build();

        assertBroken(content, "`demo/__init__.py` does not match its hash in RECORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo/__init__.py,,", "demo/__init__.py,md5=ZHwy9sJ1PKbCo2Eh9Gd6lw,14"})
    void refusesFilesWithoutASafeHash(String row) {
        assertBroken(demo().recordRow("demo/__init__.py", row).build(), "`demo/__init__.py`");
    }

    @Test
    void refusesAWheelThatLacksARecordedFile() {
        byte[] content =
                demo().recordRow("demo/gone.py", "demo/gone.py,sha256=AAAA,14").build();

        assertBroken(content, "`demo/gone.py` is missing");
    }

    @Test
    void refusesAWheelOfAnotherPackage() {
        byte[] content = wheel("other", "1.0").build();

        assertThatExceptionOfType(BrokenWheelException.class)
                .isThrownBy(() -> Wheel.open(NAME, content))
                .withMessage("it contains other 1.0");
    }

    @Test
    void refusesAWheelOfTwoPackages() {
        assertBroken(demo().file("other-1.0.dist-info/METADATA", "").build(), "both");
    }

    @Test
    void refusesAnArchiveThatIsCutShortAnywhere() {
        byte[] content = demo().build();

        for (int length = 0; length < content.length; length++) {
            assertBroken(Arrays.copyOf(content, length), "");
        }
    }

    @Test
    void neverCrashesOnDamage() throws IOException {
        byte[] content = demo().build();
        for (int at = 0; at < content.length; at++) {
            byte[] damaged = content.clone();
            damaged[at] ^= (byte) 0xff;
            Path directory = Files.createDirectory(temp.resolve("damaged" + at));
            try (Wheel wheel = Wheel.open(NAME, damaged)) {
                Unpacking.of(wheel, directory, Cancellation.NEVER);
            } catch (BrokenWheelException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void refusesASizeThatNoPackingCouldReach() {
        byte[] content = demo().build();
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int table = bytes.getInt(content.length - 6);
        bytes.putInt(table + 24, 1 << 24);

        assertBroken(content, "cannot be unpacked");
    }

    private static WheelBuilder demo() {
        return wheel("demo", "1.0").file("demo/__init__.py", "print('demo')\n");
    }

    private List<UnpackedFile> unpack(byte[] content) throws IOException {
        try (Wheel wheel = Wheel.open(NAME, content)) {
            return Unpacking.of(wheel, target, Cancellation.NEVER);
        }
    }

    private void assertBroken(byte[] content, String message) {
        assertThatExceptionOfType(BrokenWheelException.class)
                .isThrownBy(() -> unpack(content))
                .withMessageContaining(message);
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(name)));
    }

    private static byte[] replace(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replaceFirst(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(from);
        return (text.substring(0, at) + to + text.substring(at + to.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The offset of {@code name} in the central directory. */
    private static int central(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.lastIndexOf(name) - 46;
    }

    private static byte[] replaceLast(byte[] content, String old, String replacement) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(old);
        String changed = text.substring(0, at) + replacement + text.substring(at + old.length());
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }
}
