package org.jvenv.seed.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Processes;
import org.jvenv.seed.Listing;
import org.jvenv.seed.Seeder;
import org.jvenv.seed.Seeder.Installed;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.testing.Samples;
import org.jvenv.tree.LinkMode;
import org.jvenv.tree.Trees;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.WheelName;

/** Compiled files in the store, with a Python that is only played. */
class BytecodeTest {

    private static final Processes.Outcome COMPILED =
            Processes.Outcome.exited(0, "\0jvenv-compiled\0cpython-312\0", "");

    @TempDir
    private Path temp;

    private Seed demo;
    private int runs;
    private Processes python = this::compile;

    @BeforeEach
    void makeWheel() throws IOException {
        Path file = wheel("demo", "1.0")
                .file("demo/__init__.py", "ANSWER = 42\n")
                .file("demo/data.txt", "no module\n")
                .file("demo/template.py", "{{ not Python }}\n")
                .file("demo/deep/module.py", "")
                .file("demo-1.0.data/scripts/run.py", "#!python\n")
                .file("top.py", "")
                .into(temp);
        demo = new Seed(WheelName.parse("demo-1.0-py3-none-any.whl").orElseThrow(), file, "test");
    }

    @Test
    void comesBesideTheModules() throws IOException {
        install(Bytecode.COMPILED);

        assertThat(packages("__pycache__")).isDirectory();
        assertThat(packages("__pycache__/top.cpython-312.pyc")).hasContent("compiled top.py");
        assertThat(packages("demo/__pycache__/__init__.cpython-312.pyc")).hasContent("compiled demo/__init__.py");
        assertThat(packages("demo/deep/__pycache__/module.cpython-312.pyc")).exists();
        assertThat(names(packages("demo/__pycache__"))).containsExactly("__init__.cpython-312.pyc");
        assertThat(temp.resolve("env/bin/__pycache__")).doesNotExist();
    }

    @Test
    void isListedWithoutHashes() throws IOException {
        install(Bytecode.COMPILED);

        assertThat(Files.readAllLines(packages("demo-1.0.dist-info/RECORD")))
                .contains("__pycache__/top.cpython-312.pyc,,", "demo/__pycache__/__init__.cpython-312.pyc,,")
                .doesNotHaveDuplicates();
    }

    @Test
    void isNotThereUnlessWanted() throws IOException {
        install(Bytecode.COMPILED);
        Trees.deleteChildren(temp.resolve("env"));

        install(Bytecode.ON_DEMAND);

        assertThat(packages("__pycache__")).doesNotExist();
    }

    @Test
    void isMadeOnceForEachPython() throws IOException {
        install(Bytecode.COMPILED);
        String store = Listing.of(temp.resolve("store"));
        Trees.deleteChildren(temp.resolve("env"));

        install(Bytecode.COMPILED);

        assertThat(runs).isEqualTo(1);
        assertThat(Listing.of(temp.resolve("store"))).isEqualTo(store);
    }

    @Test
    void isMadeAnewWhenItWasAltered() throws IOException {
        install(Bytecode.COMPILED);
        Path stored = stored("demo/__pycache__/__init__.cpython-312.pyc");
        Trees.deleteChildren(temp.resolve("env"));

        Files.writeString(stored, "evil");
        install(Bytecode.COMPILED);

        assertThat(runs).isEqualTo(2);
        assertThat(packages("demo/__pycache__/__init__.cpython-312.pyc")).hasContent("compiled demo/__init__.py");
    }

    @Test
    void isMadeAnewWhenItsListIsCutShort() throws IOException {
        install(Bytecode.COMPILED);
        Path list = bytecode().resolve("manifest");
        Trees.deleteChildren(temp.resolve("env"));

        Files.writeString(list, Files.readString(list).substring(0, 40));
        install(Bytecode.COMPILED);

        assertThat(runs).isEqualTo(2);
    }

    /** The list is as the first builds wrote it; a change of it needs another first line. */
    @Test
    void whatTheBuildBeforeCompiledIsUsed() throws IOException {
        install(Bytecode.COMPILED);
        Path module = stored("__pycache__/top.cpython-312.pyc");
        String source = String.valueOf(module.getFileName()).replace(".pyc", "");
        Trees.deleteChildren(bytecode());
        Files.writeString(module, "of the build before");
        long modified = Files.getLastModifiedTime(module).to(TimeUnit.NANOSECONDS);
        String list = "jvenv bytecode 1%ntag cpython-312%nfile %s 19 %d%n".formatted(source, modified);
        CRC32 sum = new CRC32();
        sum.update(list.getBytes(StandardCharsets.UTF_8));
        Files.writeString(module.resolveSibling("manifest"), list + "end %08x%n".formatted(sum.getValue()));
        Trees.deleteChildren(temp.resolve("env"));

        install(Bytecode.COMPILED);

        assertThat(runs).isEqualTo(1);
        assertThat(packages("__pycache__/top.cpython-312.pyc")).hasContent("of the build before");
    }

    @Test
    void isMadeAnewWhereItIsNotForEverybodyToReadAsTheBuildBeforeLeftIt() throws IOException {
        install(Bytecode.COMPILED);
        Path stored = stored("__pycache__/top.cpython-312.pyc");
        Files.setPosixFilePermissions(stored, PosixFilePermissions.fromString("rw-------"));
        Trees.deleteChildren(temp.resolve("env"));

        install(Bytecode.COMPILED);

        assertThat(runs).isEqualTo(2);
        assertThat(Files.getPosixFilePermissions(packages("__pycache__/top.cpython-312.pyc")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void leavesNothingInTheStoreButItself() throws IOException {
        install(Bytecode.COMPILED);

        assertThat(names(temp.resolve("store"))).noneMatch(name -> name.startsWith("."));
        assertThat(names(bytecode())).contains("manifest").doesNotContain("sources");
    }

    @Test
    void isForgoneWhenThePythonFails() throws IOException {
        python = (command, timeout) -> Processes.Outcome.exited(1, "", "Traceback\nOSError: disk full\n");

        Installed installed = install(Bytecode.COMPILED);

        assertThat(installed.obstacle())
                .isEqualTo("`" + executable() + "` ended with exit status 1: OSError: disk full");
        assertThat(packages("top.py")).exists();
        assertThat(packages("__pycache__")).doesNotExist();
        assertThat(names(temp.resolve("store"))).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void isForgoneWhenThePythonTakesTooLong() throws IOException {
        python = (command, timeout) -> new Processes.Outcome(Processes.End.TIMED_OUT, -1, "", "");

        assertThat(install(Bytecode.COMPILED).obstacle()).endsWith("took more than 180 seconds");
    }

    @Test
    void isForgoneWhenThePythonSaysSomethingElse() throws IOException {
        python = (command, timeout) -> Processes.Outcome.exited(0, "hello\n", "");

        assertThat(install(Bytecode.COMPILED).obstacle()).contains(executable().toString());
    }

    @Test
    void doesNotMeetWhatAWheelBringsItself() throws IOException {
        Path file = wheel("own", "1.0")
                .file("own/__init__.py", "")
                .file("own/__pycache__/__init__.cpython-312.pyc", "its own")
                .into(temp);
        demo = new Seed(WheelName.parse("own-1.0-py3-none-any.whl").orElseThrow(), file, "test");

        install(Bytecode.COMPILED);

        assertThat(packages("own/__pycache__/__init__.cpython-312.pyc")).hasContent("its own");
    }

    @Test
    void staysValidWhenFilesAreCopied() throws IOException {
        Seeder seeder = seeder();
        seeder.install(demo, environment(), temp.resolve("env"), new InstallMode(LinkMode.COPY, Bytecode.COMPILED));

        Path source = bytecode().resolve("../../tree/top.py");
        FileTime written = Files.getLastModifiedTime(source);
        assertThat(Files.getLastModifiedTime(packages("top.py"))).isEqualTo(written);
    }

    /** Plays {@code compile.py}: all but the template can be compiled. */
    private Processes.Outcome compile(List<String> command, Duration timeout) {
        runs++;
        try {
            Path listing = Path.of(command.get(command.size() - 3));
            Path target = Path.of(command.get(command.size() - 1));
            for (String line : Files.readAllLines(listing)) {
                String number = line.substring(0, line.indexOf(' '));
                String path = line.substring(line.indexOf("tree/") + "tree/".length());
                if (!path.endsWith("template.py")) {
                    Files.writeString(target.resolve(number + ".pyc"), "compiled " + path);
                }
            }
            return COMPILED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Installed install(Bytecode bytecode) throws IOException {
        return seeder().install(demo, environment(), temp.resolve("env"), new InstallMode(LinkMode.HARDLINK, bytecode));
    }

    private Seeder seeder() {
        return Seeder.of(temp.resolve("store"), null, List::of, Samples.NO_INDEX, python, Cancellation.NEVER);
    }

    private Environment environment() {
        return new Environment(
                temp.resolve("env"),
                Samples.interpreter(executable(), PythonVersion.of(3, 12, 0)),
                SystemSitePackages.HIDDEN,
                null);
    }

    private Path executable() {
        return temp.resolve("usr/bin/python3");
    }

    private Path packages(String path) {
        return temp.resolve("env/lib/python3.12/site-packages").resolve(path);
    }

    private Path bytecode() throws IOException {
        try (var found = Files.walk(temp.resolve("store"))) {
            return found.filter(path -> path.getFileName().toString().startsWith("cpython-3.12."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The file of the store that {@code path} in site-packages is another name of. */
    private Path stored(String path) throws IOException {
        Object wanted = Files.getAttribute(packages(path), "unix:ino");
        try (var found = Files.newDirectoryStream(bytecode())) {
            for (Path file : found) {
                if (wanted.equals(Files.getAttribute(file, "unix:ino"))) {
                    return file;
                }
            }
        }
        throw new AssertionError(path + " is not a link to the store");
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
