package org.jvenv.seed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvenv.failure.ExitCode;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.StopAt;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.Listing;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.testing.RecordedLog;
import org.jvenv.testing.Samples;
import org.jvenv.testing.WheelBuilder;
import org.jvenv.tree.Trees;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.WheelName;

class WheelStoreTest {

    @TempDir
    private Path temp;

    private Path directory;
    private Seed demo;

    @BeforeEach
    void makeWheel() throws IOException {
        directory = temp.resolve("store");
        demo = seed(demo().into(temp));
    }

    @Test
    void unpacksAWheelOnce() throws IOException {
        StoredWheel first = store().stored(demo);
        String before = Listing.of(directory);

        StoredWheel second = store().stored(demo);

        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(Listing.of(directory)).isEqualTo(before);
    }

    @Test
    void keepsTheTreeTheManifestAndTheWheel() throws IOException {
        store().stored(demo);

        assertThat(names(entry())).containsExactlyInAnyOrder("manifest", "tree", "demo-1.0-py3-none-any.whl");
        assertThat(names(entry().resolve("tree/demo-1.0.dist-info")))
                .containsExactlyInAnyOrder("METADATA", "WHEEL", "INSTALLER", "REQUESTED");
        assertThat(entry().resolve("tree/demo-1.0.dist-info/INSTALLER")).hasContent("pip\n");
        assertThat(entry().resolve("tree/demo-1.0.dist-info/REQUESTED")).isEmptyFile();
        assertThat(names(directory)).containsExactlyInAnyOrder(String.valueOf(entry().getFileName()), "index", "lock");
    }

    @Test
    void doesNotOpenAWheelItKnows() throws IOException {
        store().stored(demo);
        FileTime written = Files.getLastModifiedTime(demo.file());
        byte[] rubbish = new byte[(int) Files.size(demo.file())];
        Files.write(demo.file(), rubbish);
        Files.setLastModifiedTime(demo.file(), written);

        assertThat(store().stored(demo).manifest().facts().name()).isEqualTo("demo");
    }

    @Test
    void seesThatAWheelWasReplaced() throws IOException {
        store().stored(demo);
        demo().file("demo/new.py", "").into(temp);

        StoredWheel stored = store().stored(demo);

        assertThat(stored.manifest().files())
                .extracting(Manifest.StoredFile::name)
                .contains("new.py");
    }

    @Test
    void hasOneEntryForTheSameWheelInTwoPlaces() throws IOException {
        Seed copy = seed(demo().into(Files.createDirectory(temp.resolve("other"))));

        store().stored(demo);
        store().stored(copy);

        assertThat(store().entries()).hasSize(1);
        assertThat(Files.readAllLines(directory.resolve("index"))).hasSize(3);
    }

    /** What may happen to a file of the store behind jvenv's back. */
    enum Alteration {
        APPENDED {
            @Override
            void apply(Path file) throws IOException {
                Files.writeString(file, "#", StandardOpenOption.APPEND);
            }
        },
        OVERWRITTEN {
            @Override
            void apply(Path file) throws IOException {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.write(StandardCharsets.UTF_8.encode("P"));
                }
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusNanos(1)));
            }
        },
        DELETED {
            @Override
            void apply(Path file) throws IOException {
                Files.delete(file);
            }
        },
        LINKED_ELSEWHERE {
            @Override
            void apply(Path file) throws IOException {
                Path elsewhere = file.resolveSibling("elsewhere");
                Files.move(file, elsewhere);
                Files.createSymbolicLink(file, elsewhere);
            }
        },
        PERMISSIONS_TAKEN {
            @Override
            void apply(Path file) throws IOException {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        },
        WRITABLE_BY_OTHERS {
            @Override
            void apply(Path file) throws IOException {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
            }
        },
        MADE_A_DIRECTORY {
            @Override
            void apply(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        };

        abstract void apply(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void makesAnAlteredEntryAnew(Alteration alteration) throws IOException {
        store().stored(demo);
        Path file = entry().resolve("tree/demo/__init__.py");

        alteration.apply(file);
        Files.delete(demo.file());
        Files.createFile(demo.file());
        Seed kept = new Seed(demo.wheel(), entry().resolve("demo-1.0-py3-none-any.whl"), "test");
        StoredWheel stored = store().stored(kept);

        assertThat(stored.isIntact()).isTrue();
        assertThat(file).hasContent("print('demo')\n").isRegularFile();
        assertThat(names(directory)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void makesAnAlteredEntryAnewFromTheSourceWhenTheKeptWheelIsGoneToo(Alteration alteration) throws IOException {
        store().stored(demo);

        alteration.apply(entry().resolve("tree/demo/__init__.py"));
        Files.writeString(entry().resolve("demo-1.0-py3-none-any.whl"), "rubbish");
        StoredWheel stored = store().stored(demo);

        assertThat(stored.isIntact()).isTrue();
        assertThat(entry().resolve("demo-1.0-py3-none-any.whl")).hasSameBinaryContentAs(demo.file());
    }

    @Test
    void failsWhenNothingGoodIsLeft() throws IOException {
        store().stored(demo);
        Seed kept = new Seed(demo.wheel(), entry().resolve("demo-1.0-py3-none-any.whl"), "test");

        Files.writeString(entry().resolve("tree/demo/__init__.py"), "evil");
        Files.writeString(kept.file(), "rubbish");

        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> store().stored(kept))
                .withMessageContaining("the store entry of demo 1.0 was modified")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SEEDING_FAILED))
                .satisfies(e ->
                        assertThat(e.hint()).isEqualTo("to create the environment without pip, pass `--without-pip`"));
    }

    @Test
    void makesAnEntryAnewWhoseManifestIsCutShortAnywhere() throws IOException {
        store().stored(demo);
        byte[] whole = Files.readAllBytes(entry().resolve("manifest"));

        for (int length = 0; length < whole.length; length += 7) {
            Files.write(entry().resolve("manifest"), Arrays.copyOf(whole, length));

            assertThat(store().stored(demo).isIntact()).isTrue();
        }
    }

    @Test
    void makesAnEntryAnewWhoseManifestIsForeign() throws IOException {
        store().stored(demo);
        Files.writeString(entry().resolve("manifest"), "jvenv wheel 2\nsomething new\nend 00000000\n");

        assertThat(store().stored(demo).isIntact()).isTrue();
    }

    @Test
    void replacesAFileInThePlaceOfAnEntry() throws IOException {
        store().stored(demo);
        Path entry = entry();
        Trees.delete(entry);
        Files.createFile(entry);

        assertThat(store().stored(demo).isIntact()).isTrue();
    }

    @Test
    void livesWithADamagedIndex() throws IOException {
        store().stored(demo);
        for (String damage : List.of("", "rubbish\n", "jvenv wheel index 2\n", "jvenv wheel index 1\nabc 1 2 3 /x\n")) {
            Files.writeString(directory.resolve("index"), damage);

            assertThat(store().stored(demo).isIntact()).isTrue();
        }
        assertThat(Files.readAllLines(directory.resolve("index"))).hasSize(2);
    }

    @Test
    void fileThatWasGivenToSomebodyElseIsMadeAnew() throws IOException {
        store().stored(demo);
        Path file = entry().resolve("tree/demo/__init__.py");
        FileTime time = Files.getLastModifiedTime(file);
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");

        Files.setAttribute(file, "unix:uid", 65534);
        Files.writeString(file, "print('evil')\n");
        Files.setLastModifiedTime(file, time);
        StoredWheel stored = store().stored(demo);

        assertThat(stored.isIntact()).isTrue();
        assertThat(file).hasContent("print('demo')\n");
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(Files.getAttribute(temp, "unix:uid"));
    }

    @Test
    void wrongHashInTheIndexCostsOnlyTime() throws IOException {
        store().stored(demo);
        String right = Files.readString(directory.resolve("index"));

        for (String wrong : List.of("0".repeat(64), "f".repeat(64))) {
            String hash = String.valueOf(entry().getFileName());
            Files.writeString(directory.resolve("index"), right.replace(hash, wrong));

            assertThat(store().stored(demo).directory().getFileName()).hasToString(hash);
            assertThat(directory.resolve("index")).hasContent(right);
        }
    }

    @Test
    void indexThatNamesTheEntryOfAnotherPackageIsNotBelieved() throws IOException {
        Seed other = seed(wheel("other", "1.0").into(temp));
        store().stored(demo);
        StoredWheel stored = store().stored(other);
        String swapped = Files.readString(directory.resolve("index"));
        String one = String.valueOf(store().stored(demo).directory().getFileName());

        Files.writeString(
                directory.resolve("index"),
                swapped.replace(one, String.valueOf(stored.directory().getFileName())));

        assertThat(store().stored(demo).manifest().facts().name()).isEqualTo("demo");
    }

    @Test
    void pipeInThePlaceOfAFileIsNotOpened() throws Exception {
        store().stored(demo);
        for (Path file : List.of(directory.resolve("index"), entry().resolve("manifest"))) {
            Files.delete(file);
            assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                    .isZero();

            assertThat(store().stored(demo).isIntact()).isTrue();
        }
    }

    /** What a store has in it is as the first builds wrote it; a change of it needs another first line. */
    @Test
    void storeOfAnEarlierBuildIsUsed() throws IOException {
        StoredWheel written = store().stored(demo);
        Path tree = entry().resolve("tree/demo/__init__.py");
        String manifest = Files.readString(entry().resolve("manifest"));
        String index = Files.readString(directory.resolve("index"));
        Object inode = Files.getAttribute(tree, "unix:ino");

        assertThat(manifest.lines().limit(9))
                .containsExactly(
                        "jvenv wheel 1",
                        "name demo",
                        "version 1.0",
                        "dist-info demo-1.0.dist-info",
                        "root purelib",
                        "folder purelib ",
                        "folder purelib demo-1.0.dist-info",
                        "folder purelib demo",
                        "folder purelib demo/sub");
        assertThat(manifest.lines())
                .anyMatch(line -> line.startsWith("file 2 14 ")
                        && line.endsWith(" - AZCD-sCtJhxWDV5_kmPct4eVsQzme2p4htZBx0q-ac4 __init__.py"));
        assertThat(manifest.lines().reduce((one, other) -> other).orElseThrow()).matches("end [0-9a-f]{8}");
        assertThat(index.lines()).first().isEqualTo("jvenv wheel index 1");
        assertThat(index.lines()).last().asString().matches("[0-9a-f]{64} [0-9]+:[0-9]+:[0-9]+ " + demo.file());
        assertThat(store().stored(demo).manifest()).isEqualTo(written.manifest());
        assertThat(Files.getAttribute(tree, "unix:ino")).isEqualTo(inode);
    }

    @Test
    void storeOfALaterBuildIsSetAside() throws IOException {
        store().stored(demo);
        Files.writeString(directory.resolve("index"), "jvenv wheel index 2\nwhatever\n");
        Files.writeString(entry().resolve("manifest"), "jvenv wheel 2\nwhatever\nend 00000000\n");

        assertThat(store().stored(demo).isIntact()).isTrue();
        assertThat(entry().resolve("manifest")).content().startsWith("jvenv wheel 1\n");
    }

    @Test
    void setuptoolsOfADistributionSuitsItsOwnPythonAlone() throws IOException {
        Seed patched = seed(wheel("setuptools", "66.1")
                .file("setuptools/command/install_lib.py", "self.install_layout = None\n")
                .into(temp));
        Path usr = temp.resolve("usr");
        Files.createDirectories(usr.resolve("share/python-wheels"));
        Interpreter own = Samples.interpreter(usr.resolve("bin/python3"), PythonVersion.of(3, 11, 0));
        Interpreter other = Samples.interpreter(temp.resolve("opt/bin/python3"), PythonVersion.of(3, 12, 0));

        for (boolean stored : new boolean[] {false, true}) {
            assertThat(store().suits(patched, own)).as("stored: %s", stored).isTrue();
            assertThat(store().suits(patched, other)).as("stored: %s", stored).isFalse();
            store().stored(patched);
        }
        assertThat(store().suits(seed(wheel("setuptools", "66.2").into(temp)), other))
                .isTrue();
    }

    @Test
    void brokenWheelIsAnErrorOnlyWhereItWasNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("broken-1.0-py3-none-any.whl"), "rubbish");
        Interpreter python = Samples.interpreter(temp.resolve("opt/bin/python3"), PythonVersion.of(3, 12, 0));

        assertThat(store().suitsUnnamed(seed(file), python)).isFalse();
        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> store().suits(seed(file), python))
                .withMessageContaining("the wheel `" + file + "` cannot be used");
    }

    @Test
    void leavesNothingOfABrokenWheel() throws IOException {
        Seed broken = seed(demo().recordRow("demo/__init__.py", "demo/__init__.py,sha256=AAAA,14")
                .into(temp));

        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> store().stored(broken))
                .withMessage("the wheel `" + broken.file()
                        + "` cannot be used: `demo/__init__.py` does not match its hash in RECORD");

        assertThat(names(directory)).containsExactly("lock");
    }

    @Test
    void leavesNothingOfAWheelWhenCancelledAtAnyCheck() throws IOException {
        int checks = StopAt.everyCheck(
                cancellation -> new WheelStore(directory, cancellation).stored(demo),
                number -> assertThat(names(directory)).as("at check %s", number).containsExactly("lock"));

        assertThat(checks).isGreaterThan(3);
        assertThat(store().entries()).hasSize(1);
        assertThat(store().stored(demo).isIntact()).isTrue();
    }

    @Test
    void keepsADamagedEntryWhenCancelledWhileItIsUnpackedAgain() throws IOException {
        store().stored(demo);
        Files.delete(entry().resolve("tree/demo/__init__.py"));
        String before = Listing.of(directory);

        int checks = StopAt.everyCheck(
                cancellation -> new WheelStore(directory, cancellation).stored(demo),
                number -> assertThat(Listing.of(directory))
                        .as("at check %s", number)
                        .isEqualTo(before));

        assertThat(checks).isGreaterThan(3);
        assertThat(store().stored(demo).isIntact()).isTrue();
    }

    @Test
    void removesWhatKilledRunsLeftBehind() throws IOException {
        Files.createDirectory(directory);
        Path old = Files.createDirectories(directory.resolve(".jvenv-wheel-old"));
        Path fresh = Files.createDirectories(directory.resolve(".jvenv-wheel-fresh"));
        Files.createFile(old.resolve("file"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3700)));

        store().stored(demo);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void survivesManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<StoredWheel>> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            results.add(threads.submit(() -> store().stored(demo)));
        }
        for (Future<StoredWheel> result : results) {
            assertThat(result.get().manifest().facts().name()).isEqualTo("demo");
        }
        threads.shutdown();

        assertThat(names(directory)).hasSize(3);
        assertThat(store().stored(demo).isIntact()).isTrue();
    }

    @Test
    void canBeMovedAndIsThenMadeAnewOnlyIfTimesWereLost() throws IOException {
        StoredWheel stored = store().stored(demo);
        Files.move(directory, temp.resolve("moved"));

        StoredWheel moved = new WheelStore(temp.resolve("moved"), Cancellation.NEVER).stored(demo);

        assertThat(moved.manifest()).isEqualTo(stored.manifest());
    }

    @Test
    void suitsPythonsThatTheMetadataAdmits() throws IOException {
        Seed limited =
                seed(wheel("limited", "1.0").requiresPython(">=3.8,<3.13").into(temp));
        Seed unreadable =
                seed(wheel("unreadable", "1.0").requiresPython(">=three").into(temp));

        for (boolean stored : new boolean[] {false, true}) {
            assertThat(store().suits(limited, PythonVersion.of(3, 8, 0)))
                    .as("stored: %s", stored)
                    .isTrue();
            assertThat(store().suits(limited, PythonVersion.of(3, 7, 16))).isFalse();
            assertThat(store().suits(limited, PythonVersion.of(3, 13, 0))).isFalse();
            assertThat(store().suits(demo, PythonVersion.of(3, 13, 0))).isTrue();
            assertThat(store().suits(demo, PythonVersion.of(2, 7, 18))).isFalse();
            assertThat(store().suits(unreadable, PythonVersion.of(3, 8, 0))).isFalse();
            store().stored(limited);
            store().stored(unreadable);
        }
    }

    @Test
    void logsHitsAndWhichFileChanged() throws IOException {
        store().stored(demo);
        Path changed = Files.writeString(entry().resolve("tree/demo/__init__.py"), "changed");
        try (RecordedLog log = RecordedLog.start()) {
            store().stored(demo);
            store().stored(demo);

            String hash = String.valueOf(entry().getFileName());
            String known = "DEBUG store hit: `" + demo.file() + "` is entry " + hash;
            String lock = "DEBUG lock took `" + directory.resolve("lock") + "` without waiting";
            assertThat(log.lines())
                    .containsExactly(
                            lock,
                            known,
                            "DEBUG store miss: entry `" + entry() + "`: modified: `" + changed + "`",
                            "INFO store unpacking `" + demo.file() + "` as entry " + hash,
                            "DEBUG store miss: entry `" + entry() + "`: modified: `" + changed + "`",
                            lock,
                            known,
                            "DEBUG store hit: entry `" + entry() + "`");
        }
    }

    private WheelStore store() {
        return new WheelStore(directory, Cancellation.NEVER);
    }

    private static WheelBuilder demo() {
        return wheel("demo", "1.0").file("demo/__init__.py", "print('demo')\n").file("demo/sub/deep/x.py", "");
    }

    private static Seed seed(Path file) {
        return new Seed(WheelName.parse(String.valueOf(file.getFileName())).orElseThrow(), file, "test");
    }

    private Path entry() {
        return store().entries().get(0);
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return Set.copyOf(
                    children.map(child -> String.valueOf(child.getFileName())).toList());
        }
    }
}
