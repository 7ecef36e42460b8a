package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Programs.Running;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** Whatever happens to a run, the disk is as before or has a whole environment. */
class AllOrNothingIT {

    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static final int MACHINE_ERROR = 7;
    private static final int NOBODY = 65_534;
    private static final int AT_ONCE = 8;
    private static final int MOST_MILLISECONDS_TO_PIP = 60_000;

    @TempDir
    private static Path warmHome;

    @TempDir
    private Path temp;

    private Path place;
    private Path prefix;
    private Path python;

    @BeforeEach
    void putSomethingBeside() throws IOException {
        place = Files.createDirectory(temp.resolve("place"));
        Files.writeString(place.resolve("other"), "somebody's");
        prefix = place.resolve("env");
        python = Pythons.any();
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 130, --no-vcs-ignore",
        "TERM, 143, --no-vcs-ignore",
        "HUP, 129, --no-vcs-ignore",
        "INT, 130, --clear",
        "TERM, 143, --clear"
    })
    void signalWhilePipRunsLeavesTheDiskAsItWas(String signal, int status, String option) throws IOException {
        if (option.equals("--clear")) {
            create("--clear", prefix.toString());
            Files.writeString(prefix.resolve("mark"), "old");
        }
        List<String> before = Snapshot.of(place);
        Run run;
        try (ServerSocket index = index()) {
            Running running = startWithPipHeedingSignals(index, option);
            try (Socket pip = index.accept()) {
                assertThat(pip.isConnected()).isTrue();
                running.send(signal);
                run = running.await();
            }
        }

        assertThat(run.exit()).as(run.err()).isEqualTo(status);
        assertThat(Snapshot.of(place)).isEqualTo(before);
    }

    @Test
    void runKilledAtAnyRenamingIsClearedAwayByTheNext() throws IOException {
        int renaming = 1;
        while (isKilledAtRenaming(renaming, temp.resolve("home" + renaming), prefix.toString())) {
            Run next = Jvenv.in(temp, temp.resolve("home" + renaming)).create("-p", python, prefix);

            assertThat(next.exit())
                    .as("at renaming %s: %s", renaming, next.err())
                    .isZero();
            assertThat(Snapshot.names(place)).containsExactly("env", "other");
            assertThatEnvironmentIsWhole(prefix);
            deleteEnvironment();
            renaming++;
        }

        assertThat(renaming).isGreaterThan(2);
        assertThatEnvironmentIsWhole(prefix);
    }

    @Test
    void replacementKilledAtAnyRenamingLosesNothing() throws IOException {
        create("--clear", prefix.toString());
        int renaming = 1;
        while (isKilledAtRenaming(renaming, warmHome, "--clear", prefix.toString())) {
            Run next = Jvenv.in(temp, warmHome).create("-p", python, prefix);

            assertThat(next.exit())
                    .as("at renaming %s: %s", renaming, next.err())
                    .isZero();
            assertThat(next.err()).contains("is already up to date");
            assertThat(Snapshot.names(place)).containsExactly("env", "other");
            assertThatEnvironmentIsWhole(prefix);
            renaming++;
        }

        assertThat(renaming).isGreaterThan(2);
        assertThatEnvironmentIsWhole(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clear", "--allow-existing"})
    void killedWhilePipRunsLosesNothing(String option) throws IOException {
        create("--clear", prefix.toString());
        Path mark = Files.writeString(prefix.resolve("mark"), "old");
        killWhilePipRuns(option);

        Run next = Jvenv.in(temp, warmHome).create("-p", python, prefix);

        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(mark).exists();
        assertThat(Snapshot.names(place)).containsExactly("env", "other");
        assertThatEnvironmentIsWhole(prefix);
    }

    @Test
    void killedWhilePipRanForTheFirstTimeIsNoEnvironment() throws IOException {
        killWhilePipRuns("--no-vcs-ignore");

        Run next = Jvenv.in(temp, warmHome).create("-p", python, prefix);

        assertThat(next.err()).contains("created `" + prefix);
        assertThat(Snapshot.names(place)).containsExactly("env", "other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clear", "--no-vcs-ignore"})
    void whatComesInItsPlaceWhilePipRunsStays(String option) throws IOException {
        if (option.equals("--clear")) {
            create("--clear", prefix.toString());
            Files.writeString(prefix.resolve("mark"), "old");
        }
        Run run;
        try (ServerSocket index = index()) {
            Running running = startWithPip(index, option);
            try (Socket pip = index.accept()) {
                Files.move(prefix, temp.resolve("moved"));
                Files.writeString(Files.createDirectory(prefix).resolve("precious"), "");
                pip.getOutputStream().write(NOT_FOUND.getBytes(StandardCharsets.US_ASCII));
            }
            run = running.await();
        }

        assertThat(run.exit()).as(run.err()).isNotZero();
        assertThat(prefix.resolve("precious")).exists();
        if (option.equals("--clear")) {
            assertThat(run.err()).contains("holds files of an interrupted run");
            assertThat(Snapshot.of(place)).anyMatch(line -> line.contains("old/mark"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "copy"})
    void removalsAndCopiesWaitUntilPipHasEnded(String command) throws IOException, InterruptedException {
        create("--clear", prefix.toString());
        Files.writeString(prefix.resolve("mark"), "old");
        Path copy = temp.resolve("copy");
        List<String> words = new ArrayList<>(Jvenv.command(command, prefix.toString()));
        if (command.equals("copy")) {
            words.add(copy.toString());
        }
        Running other;
        try (ServerSocket index = index()) {
            Running running = startWithPip(index, "--clear");
            try (Socket pip = index.accept()) {
                other = Programs.start(temp, Map.of("HOME", warmHome.toString(), "PATH", "/usr/bin:/bin"), words);
                assertThat(other.process().waitFor(2, TimeUnit.SECONDS)).isFalse();
                pip.getOutputStream().write(NOT_FOUND.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(running.await().exit()).isNotZero();
        }
        Run run = other.await();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(prefix.resolve("mark").toFile().exists()).isEqualTo(command.equals("copy"));
        assertThat(copy.resolve("mark").toFile().exists()).isEqualTo(command.equals("copy"));
    }

    private void killWhilePipRuns(String option) throws IOException {
        try (ServerSocket index = index()) {
            Running running = startWithPip(index, option);
            try (Socket pip = index.accept()) {
                assertThat(pip.isConnected()).isTrue();
                List<ProcessHandle> programs = running.process().descendants().toList();
                running.process().destroyForcibly();
                programs.forEach(ProcessHandle::destroyForcibly);
                running.await();
            }
        }
    }

    /** Opens an index that answers no request: the caller that accepts one knows that pip runs. */
    private static ServerSocket index() throws IOException {
        ServerSocket index = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        index.setSoTimeout(MOST_MILLISECONDS_TO_PIP);
        return index;
    }

    private Running startWithPip(ServerSocket index, String option) throws IOException {
        Path requirements = Files.writeString(temp.resolve("requirements.txt"), "demo\n");
        return Jvenv.in(temp, warmHome)
                .with("PIP_INDEX_URL", "http://127.0.0.1:" + index.getLocalPort() + "/simple")
                .startCreate("-p", python, option, "-r", requirements, prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100k", "1m", "4m"})
    void fullDiskHoldsNothingAfterwards(String size) throws IOException {
        withDiskOf(size, disk -> {
            List<String> before = Snapshot.of(disk);
            create("--clear", temp.resolve("warm").toString());

            Run run = Jvenv.in(temp, warmHome).create("-p", python, disk.resolve("above/env"));

            assertThat(run.exit()).as(run.err()).isEqualTo(MACHINE_ERROR);
            assertThat(run.err())
                    .startsWith("error: ")
                    .contains("No space left")
                    .doesNotContain("\tat ");
            assertThat(run.err()).hasLineCount(1);
            assertThat(Snapshot.of(disk)).isEqualTo(before);
        });
    }

    @Test
    void fullDiskUnderTheCacheLeavesNothingHalf() throws IOException {
        withDiskOf("4m", disk -> {
            Run run = Jvenv.in(temp, disk).create("-p", python, prefix);

            assertThat(run.exit()).as(run.err()).isZero();
            Path wheels = disk.resolve(".cache/jvenv/wheels");
            assertThat(Files.exists(wheels) ? Snapshot.names(wheels) : List.of())
                    .allMatch(name -> !name.startsWith(".jvenv"));
        });
    }

    @Test
    void directoryOfAnotherUserIsNotWrittenTo() throws IOException {
        makeReadableForAll();
        List<String> before = Snapshot.of(place);

        Run run = asNobody(temp.resolve("home"), "-p", systemPython(), prefix.toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(4);
        assertThat(run.err()).startsWith("error: `" + place + "` cannot be written to\nhint: ");
        assertThat(Snapshot.of(place)).isEqualTo(before);
    }

    @Test
    void environmentInADirectoryOfAnotherUserIsReplacedInPlace() throws IOException {
        makeReadableForAll();
        create("--without-pip", prefix.toString());
        giveToNobody(prefix);

        Run run = asNobody(temp.resolve("home"), "-p", systemPython(), "--clear", "--without-pip", prefix.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Snapshot.names(place)).containsExactly("env", "other");
        assertThat(Snapshot.names(prefix)).noneMatch(name -> name.startsWith(".jvenv"));
        assertThat(prefix.resolve("pyvenv.cfg")).content().contains("/usr/bin");
    }

    @Test
    void cacheOfAnotherUserIsNotUsed() throws IOException {
        makeReadableForAll();
        giveToNobody(place);
        Path home = Files.createDirectories(temp.resolve("home"));
        create("--clear", temp.resolve("warm").toString());

        Run run = asNobody(home, "-p", systemPython(), "--without-pip", "-v", prefix.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("nothing is kept for later");
        assertThat(home).isEmptyDirectory();
        assertThat(prefix.resolve("pyvenv.cfg")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/proc/jvenv"})
    void goesWithoutACacheWhereThereCanBeNone(String home) throws IOException {
        Run run = Jvenv.in(temp, Path.of(home)).create("-p", python, prefix);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThatEnvironmentIsWhole(prefix);
        assertThat(Snapshot.names(place)).containsExactly("env", "other");
    }

    @Test
    void goesWithoutACacheForAUserWithoutHome() throws IOException {
        Run run = Jvenv.in(temp, warmHome).without("HOME").create("-p", python, prefix);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThatEnvironmentIsWhole(prefix);
    }

    @Test
    void oneOfManyAtOnceMakesItAndTheOthersFindIt() throws IOException {
        List<Run> runs = atOnce(temp.resolve("home"), List.of(), false);

        assertThat(runs).allSatisfy(run -> assertThat(run.exit()).as(run.err()).isZero());
        assertThat(runs).filteredOn(run -> run.err().contains("created `")).hasSize(1);
        assertThat(runs)
                .filteredOn(run -> run.err().contains("is already up to date"))
                .hasSize(AT_ONCE - 1);
        assertThat(Snapshot.names(place)).containsExactly("env", "other");
        assertThatEnvironmentIsWhole(prefix);
    }

    @Test
    void manyAtOnceReplaceItOneAfterAnother() throws IOException {
        create("--clear", prefix.toString());

        List<Run> runs = atOnce(warmHome, List.of("--clear"), false);

        assertThat(runs).allSatisfy(run -> assertThat(run.exit()).as(run.err()).isZero());
        assertThat(Snapshot.names(place)).containsExactly("env", "other");
        assertThatEnvironmentIsWhole(prefix);
    }

    @Test
    void manyAtOnceFillOneCache() throws IOException {
        Path home = temp.resolve("home");

        List<Run> runs = atOnce(home, List.of(), true);

        assertThat(runs).allSatisfy(run -> assertThat(run.exit()).as(run.err()).isZero());
        for (int i = 0; i < AT_ONCE; i++) {
            assertThatEnvironmentIsWhole(place.resolve("env" + i));
        }
        assertThat(Snapshot.names(place)).noneMatch(name -> name.startsWith("."));
        assertThat(Snapshot.names(home.resolve(".cache/jvenv/wheels"))).noneMatch(name -> name.startsWith("."));
    }

    private List<Run> atOnce(Path home, List<String> options, boolean apart) {
        List<Running> started = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            List<Object> arguments = new ArrayList<>(List.of("-p", python));
            arguments.addAll(options);
            arguments.add(apart ? place.resolve("env" + i) : prefix);
            started.add(Jvenv.in(temp, home).startCreate(arguments.toArray()));
        }
        return started.stream().map(Running::await).toList();
    }

    private void create(String... arguments) {
        List<Object> all = new ArrayList<>(List.of("-p", python));
        all.addAll(List.of(arguments));
        Run run = Jvenv.in(temp, warmHome).create(all.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private Running startWithPipHeedingSignals(ServerSocket index, String option) throws IOException {
        Path requirements = Files.writeString(temp.resolve("requirements.txt"), "demo\n");
        String address = "http://127.0.0.1:" + index.getLocalPort() + "/simple";
        List<String> command = Jvenv.command(
                "create", "-p", python.toString(), option, "-r", requirements.toString(), prefix.toString());
        return Programs.start(
                temp,
                Map.of(
                        "HOME",
                        warmHome.toString(),
                        "PATH",
                        "/usr/bin:/bin",
                        "LC_ALL",
                        "C.UTF-8",
                        "PIP_INDEX_URL",
                        address),
                Programs.heedingSignals(python, command));
    }

    /** Creates an environment, but kills jvenv at its renaming {@code number}; {@code false} if it has fewer. */
    private boolean isKilledAtRenaming(int number, Path home, String... arguments) {
        assumeTrue(Programs.find("strace") != null, "there is no strace");
        String calls = "rename,renameat,renameat2";
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + calls));
        command.addAll(List.of("-e", "inject=" + calls + ":signal=KILL:when=" + number));
        command.addAll(Jvenv.command("create", "-p", python.toString()));
        command.addAll(List.of(arguments));
        Run run = Programs.start(
                        temp, Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"), command)
                .await();
        assertThat(run.exit()).as(run.err()).isIn(0, 137);
        return run.exit() != 0;
    }

    private Run asNobody(Path home, String... arguments) {
        assumeTrue(isRoot(), "only root can run a program as somebody else");
        @Nullable Path setpriv = Programs.find("setpriv");
        assumeTrue(setpriv != null, "there is no setpriv");
        String[] all = new String[arguments.length + 1];
        all[0] = "create";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        List<String> command = new ArrayList<>(
                List.of(setpriv.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
        command.addAll(Jvenv.commandForAll(temp, all));
        return Programs.start(
                        temp, Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"), command)
                .await();
    }

    private static String systemPython() {
        return Pythons.named("system").toString();
    }

    private void makeReadableForAll() throws IOException {
        assumeTrue(isRoot(), "only root can run a program as somebody else");
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void giveToNobody(Path root) {
        assertThat(Programs.bash(root, "chown -R " + NOBODY + " .").exit()).isZero();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void withDiskOf(String size, DiskTest test) throws IOException {
        assumeTrue(isRoot(), "only root can mount a small disk");
        Path disk = Files.createDirectory(temp.resolve("disk"));
        Run mounted = Programs.bash(temp, "mount -t tmpfs -o size=" + size + " tmpfs \"$1\"", disk);
        assumeTrue(mounted.exit() == 0, "no small disk can be mounted: " + mounted.err());
        try {
            test.on(disk);
        } finally {
            assertThat(Programs.bash(temp, "umount \"$1\"", disk).exit()).isZero();
        }
    }

    private interface DiskTest {
        void on(Path disk) throws IOException;
    }

    private void deleteEnvironment() {
        assertThat(Programs.bash(temp, "rm -rf \"$1\"", prefix).exit()).isZero();
    }

    private static void assertThatEnvironmentIsWhole(Path prefix) throws IOException {
        assertThat(prefix.resolve("pyvenv.cfg")).exists();
        assertThat(prefix.resolve("bin/activate")).exists();
        Path packages = Path.of(Programs.python(
                prefix.resolve("bin/python"), "import sysconfig; print(sysconfig.get_paths()['purelib'], end='')"));
        assertThat(packages.startsWith(prefix)).isTrue();
        assertThat(Programs.python(prefix.resolve("bin/python"), Resources.text("check_records.py"), packages))
                .isIn("1\n", "2\n");
    }
}
