package org.jvenv.seed.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.TreeAssert.assertThatTree;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvenv.environment.Environment;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.StopAt;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.seed.Seeder;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.testing.Samples;
import org.jvenv.testing.WheelBuilder;
import org.jvenv.tree.LinkMode;
import org.jvenv.tree.Trees;
import org.jvenv.wheel.InstalledFiles;
import org.jvenv.wheel.WheelName;

class WheelInstallationTest {

    private static final String PACKAGES = "lib/python3.12/site-packages/";

    @TempDir
    private Path temp;

    private Path root;
    private Environment environment;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("staging"));
        environment = Samples.environment(temp.resolve("final"));
    }

    @Test
    void laysOutThePackageInTheStagingDirectoryForItsFinalPlace() throws IOException {
        WheelBuilder demo = demo().metadata("entry_points.txt", "[console_scripts]\ndemo = demo:main\n");

        LinkMode mode = install(demo, LinkMode.HARDLINK, Cancellation.NEVER);

        assertThat(mode).isEqualTo(LinkMode.HARDLINK);
        assertThatTree(root)
                .hasFile("bin/demo")
                .hasFile(PACKAGES + "demo/__init__.py")
                .hasFile(PACKAGES + "demo/sub/x.py")
                .hasFile(PACKAGES + "top.py")
                .hasFile(PACKAGES + "demo-1.0.dist-info/METADATA")
                .hasFile(PACKAGES + "demo-1.0.dist-info/WHEEL")
                .hasFile(PACKAGES + "demo-1.0.dist-info/entry_points.txt")
                .hasText(PACKAGES + "demo-1.0.dist-info/INSTALLER", "pip\n")
                .hasText(PACKAGES + "demo-1.0.dist-info/REQUESTED", "")
                .hasFile(PACKAGES + "demo-1.0.dist-info/RECORD")
                .hasNothingElse();
        assertThat(root.resolve("bin/demo")).isExecutable();
        assertThat(Files.readString(root.resolve("bin/demo"))).startsWith("#!" + environment.python() + "\n");
    }

    @Test
    void recordsEveryFileWithItsHashInOrder() throws IOException {
        install(
                demo().metadata("entry_points.txt", "[console_scripts]\ndemo = demo:main\n"),
                LinkMode.COPY,
                Cancellation.NEVER);

        List<String> rows = Files.readAllLines(root.resolve(PACKAGES + "demo-1.0.dist-info/RECORD"));

        assertThat(rows).isSorted().contains("demo-1.0.dist-info/RECORD,,").hasSize(10);
        for (String row : rows) {
            String name = row.substring(0, row.indexOf(','));
            byte[] content = Files.readAllBytes(root.resolve(PACKAGES).resolve(name));
            if (!name.endsWith("/RECORD")) {
                assertThat(row).isEqualTo(InstalledFiles.row(name, InstalledFiles.sha256(content), content.length));
            }
        }
        assertThat(rows.get(0)).startsWith("../../../bin/demo,sha256=");
    }

    @Test
    void putsTheSectionsWherePipPutsThem() throws IOException {
        WheelBuilder demo = demo().file("demo-1.0.data/scripts/run", "#!python -E\nprint()\n")
                .file("demo-1.0.data/scripts/other", "#!/bin/sh\n")
                .file("demo-1.0.data/headers/demo.h", "")
                .file("demo-1.0.data/data/share/man/demo.1", "")
                .file("demo-1.0.data/platlib/plat.py", "");

        install(demo, LinkMode.HARDLINK, Cancellation.NEVER);

        assertThat(root.resolve("bin/run"))
                .hasContent("#!" + environment.python() + "\nprint()\n")
                .isExecutable();
        assertThat(root.resolve("bin/other")).hasContent("#!/bin/sh\n").isExecutable();
        assertThat(root.resolve("include/site/python3.12/demo/demo.h")).exists();
        assertThat(root.resolve("share/man/demo.1")).exists();
        assertThat(root.resolve(PACKAGES + "plat.py")).exists();
        assertThat(Files.readString(root.resolve(PACKAGES + "demo-1.0.dist-info/RECORD")))
                .contains("../../../bin/run,sha256=")
                .contains("../../../include/site/python3.12/demo/demo.h,sha256=")
                .contains("../../../share/man/demo.1,sha256=")
                .contains("\nplat.py,sha256=");
    }

    @Test
    void sharesFilesOnlyAsTheModeSays() throws IOException {
        Path file = root.resolve(PACKAGES + "demo/__init__.py");

        install(demo(), LinkMode.SYMLINK, Cancellation.NEVER);
        assertThat(file).isSymbolicLink();
        assertThat(root.resolve(PACKAGES + "demo-1.0.dist-info/RECORD")).isRegularFile();
        assertThat(Files.isSymbolicLink(root.resolve(PACKAGES + "demo-1.0.dist-info/RECORD")))
                .isFalse();

        Trees.deleteChildren(root);
        install(demo(), LinkMode.HARDLINK, Cancellation.NEVER);
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(2);

        Trees.deleteChildren(root);
        install(demo(), LinkMode.COPY, Cancellation.NEVER);
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void packageIsNotListedAsInstalledAfterCancellationAtAnyCheck(LinkMode mode) throws IOException {
        Path file = root.resolve(PACKAGES + "demo-1.0.dist-info/RECORD");

        int checks = StopAt.everyCheck(
                cancellation -> {
                    Trees.delete(root);
                    Files.createDirectory(root);
                    install(demo(), mode, cancellation);
                },
                number -> assertThat(file).as("at check %s", number).doesNotExist());

        assertThat(checks).isGreaterThan(3);
        assertThat(file).exists();
    }

    @Test
    void neverWritesThroughALinkInThePlaceOfADirectory() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createDirectories(root.resolve(PACKAGES));
        Files.createSymbolicLink(root.resolve(PACKAGES + "demo"), outside);

        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> install(demo(), LinkMode.HARDLINK, Cancellation.NEVER));

        assertThat(outside).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void fileOfAnotherPackageStaysAndTheWheelIsNamed(LinkMode mode) throws IOException {
        Files.createDirectories(root.resolve(PACKAGES));
        Files.writeString(root.resolve(PACKAGES + "top.py"), "mine");

        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> install(demo(), mode, Cancellation.NEVER))
                .withMessage("the wheel of demo-1.0 cannot be used: `" + PACKAGES + "top.py` already exists");

        assertThat(root.resolve(PACKAGES + "top.py")).hasContent("mine");
    }

    @Test
    void whatWasPlacedGoesAgainWhenTheStoreGoesAwayMeanwhile() throws IOException {
        install(demo(), LinkMode.HARDLINK, Cancellation.NEVER);
        Trees.deleteChildren(root);
        Path source = onlyFile(temp.resolve("store"), "top.py");
        Path begun = root.resolve(PACKAGES + "demo");

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> install(demo(), LinkMode.HARDLINK, () -> deleteIf(Files.exists(begun), source)));

        assertThat(begun.resolve("__init__.py")).doesNotExist();
        install(demo(), LinkMode.HARDLINK, Cancellation.NEVER);
        assertThat(begun.resolve("__init__.py")).exists();
        assertThat(root.resolve(PACKAGES + "top.py")).exists();
    }

    private static void deleteIf(boolean wanted, Path file) {
        try {
            if (wanted) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path onlyFile(Path directory, String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith(name)).findAny().orElseThrow();
        }
    }

    private static WheelBuilder demo() {
        return wheel("demo", "1.0")
                .file("demo/__init__.py", "def main(): pass\n")
                .file("demo/sub/x.py", "")
                .file("top.py", "");
    }

    private LinkMode install(WheelBuilder wheel, LinkMode mode, Cancellation cancellation) throws IOException {
        Path file = wheel.into(temp);
        Seed seed = new Seed(WheelName.parse(wheel.fileName()).orElseThrow(), file, "test");
        return Seeder.of(temp.resolve("store"), null, List::of, Samples.NO_INDEX, new SystemProcesses(), cancellation)
                .install(seed, environment, root, new InstallMode(mode, Bytecode.ON_DEMAND))
                .linkMode();
    }
}
