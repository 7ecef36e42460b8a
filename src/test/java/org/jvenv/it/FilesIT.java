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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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

/** Kills, unusual file systems and the files of other users: what jvenv does to the disk. */
class FilesIT {

    private static final int MACHINE_ERROR = 7;
    private static final int REFUSED = 4;
    private static final int TERMINATED = 143;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Path place;
    private Path python;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createDirectory(temp.resolve("place"));
        python = Pythons.any();
    }

    @ParameterizedTest
    @CsvSource({
        "create --without-pip e, 4", "create --without-pip --clear e, 9", "rename ./e ./f, 12", "rename ./e ./f, 16",
        "copy ./e ./f, 6", "remove --purge ./e, 7", "remove ./e, 2", "undo e, 3"
    })
    void killLeavesNothingThatLaterCommandsCannotDealWith(String command, int call) throws IOException {
        assertThat(assertThatAllWorksAfterKillAt(call, command.split(" ")))
                .as("it was killed, and not over before")
                .isTrue();
    }

    @Tag("sweep")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create --without-pip e", "create --without-pip --clear e", "create --upgrade e", "rename ./e ./f",
                "copy ./e ./f", "remove --purge ./e", "remove ./e", "undo e"
            })
    void killAtAnyCallLeavesNothingThatLaterCommandsCannotDealWith(String command) throws IOException {
        int call = 1;
        while (assertThatAllWorksAfterKillAt(call, command.split(" "))) {
            call++;
        }

        assertThat(call).as("calls of `%s`", command).isGreaterThan(2);
    }

    /** Relocations and creations are cancelled at each check in unit tests; here the signal is a real one. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "create --without-pip f, e, e f",
        "copy ./e ./f, e, e f",
        "rename ./e ./f, e, f",
        "remove --purge ./e, e, ''",
        "remove ./e, e, ''"
    })
    void signalAtAnyCallLeavesEverythingOrNothing(String command, String before, String after) {
        String calls = "rename,renameat,renameat2,mkdir,symlink";
        int call = 0;
        Run run;
        do {
            call++;
            jvenv("create", "-q", "--without-pip", "-p", python.toString(), "e");
            List<String> untouched = Snapshot.of(place);

            run = strace("trace=" + calls, "inject=" + calls + ":signal=TERM:when=" + call, command.split(" "));

            assertThat(run.exit()).as("at call %s: %s", call, run.err()).isIn(0, TERMINATED);
            String names = String.join(" ", Snapshot.names(place));
            assertThat(names).as("at call %s", call).isIn(before, after);
            if (names.equals(before)) {
                assertThat(Snapshot.of(place)).as("at call %s", call).isEqualTo(untouched);
            }
            Programs.bash(place, "rm -rf e f");
        } while (run.exit() != 0);

        assertThat(call).as("calls of `%s`", command).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "link:error=EACCES",
                "link:error=EMLINK",
                "symlink:error=EACCES",
                "symlink:error=EPERM",
                "chmod,fchmod:error=EPERM",
            })
    void worksWhereTheFileSystemRefuses(String fault) throws IOException {
        Run run = withFault(fault, "create", "-q", "-p", python.toString(), "e");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Snapshot.names(place)).containsExactly("e");
        assertThat(Programs.python(place.resolve("e/bin/python"), "import pip")).isEmpty();
    }

    @Test
    void oneOfSeveralMakesItWhereThereAreNoLocks() throws IOException {
        Path library = libraryWithoutLocks();
        List<Running> started = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<String> command = new ArrayList<>(List.of("/usr/bin/env", "LD_PRELOAD=" + library));
            command.addAll(Jvenv.command("create", "-p", python.toString(), "e"));
            started.add(Programs.start(place, variables(), command));
        }

        List<Run> runs = started.stream().map(Running::await).toList();

        assertThat(runs).allSatisfy(run -> assertThat(run.exit()).as(run.err()).isZero());
        assertThat(runs).filteredOn(run -> run.err().contains("created `")).hasSize(1);
        assertThat(Snapshot.names(place)).containsExactly("e");
    }

    @Test
    void takesOverFromAKilledProcessWhereThereAreNoLocks() throws IOException {
        String preload = "LD_PRELOAD=" + libraryWithoutLocks();
        List<String> killed = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-E", preload));
        killed.addAll(List.of("-e", "trace=symlink", "-e", "inject=symlink:signal=KILL"));
        killed.addAll(Jvenv.command("create", "--without-pip", "-p", python.toString(), "e"));
        assumeTrue(Programs.find("strace") != null, "there is no strace");
        Programs.start(place, variables(), killed).await();
        List<String> left = Snapshot.names(place);

        List<String> command = new ArrayList<>(List.of("/usr/bin/env", preload));
        command.addAll(Jvenv.command("create", "--without-pip", "-p", python.toString(), "e"));
        Run run = Programs.start(place, variables(), command).await();

        assertThat(left).hasSize(1);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Snapshot.names(place)).containsExactly("e");
    }

    @Test
    void limitOfFileSizesLeavesNothingBehind() throws IOException {
        String[] command =
                Jvenv.command("create", "-q", "-p", python.toString(), "e").toArray(String[]::new);

        Run run = Programs.run(
                place,
                Map.of("HOME", temp.resolve("empty").toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"),
                concat(new String[] {"/bin/bash", "-c", "ulimit -f 1; exec \"$@\"", "bash"}, command));

        assertThat(run.exit()).as(run.err()).isEqualTo(MACHINE_ERROR);
        assertThat(run.err()).startsWith("error: ").hasLineCount(1);
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void findsOnReadOnlyDiskWhatIsThereAlready() throws IOException {
        jvenv("create", "-q", "-p", python.toString(), "e");
        List<String> before = Snapshot.of(place);

        Run same = mounted(
                "mount --bind . . && mount -o remount,ro,bind . && cd \"$PWD\"",
                "create",
                "-p",
                python.toString(),
                "e");
        Run other = mounted(
                "mount --bind . . && mount -o remount,ro,bind . && cd \"$PWD\"",
                "create",
                "--clear",
                "-p",
                python.toString(),
                "e");

        assertThat(same.exit()).as(same.err()).isZero();
        assertThat(same.err()).contains("is already up to date");
        assertThat(other.exit()).isEqualTo(MACHINE_ERROR);
        assertThat(other.err()).contains("Read-only file system").hasLineCount(1);
        assertThat(Snapshot.of(place)).isEqualTo(before);
    }

    @Test
    void dealsWithDirectoriesThatAnOverlayCannotRename() {
        String overlay = """
            mount -t tmpfs none . && cd "$PWD" && mkdir lower upper work all && cd lower && "$@" create -q --without-pip e &&
            "$@" create -q --without-pip f && touch e/old && cd .. &&
            mount -t overlay none -o lowerdir=lower,upperdir=upper,workdir=work,redirect_dir=off all && cd all || exit 77
            "$@" create -q --without-pip --clear e && [ ! -e e/old ] && e/bin/python -c pass || exit 1
            "$@" remove ./f && [ ! -e f ] && "$@" undo && f/bin/python -c pass || exit 2
            "$@" rename ./f ./g && [ ! -e f ] && g/bin/python -c pass || exit 3
            "$@" remove --purge ./e ./g && [ -z "$(ls -A)" ] || exit 4
            """;

        Run run = inNamespace(overlay, Jvenv.command().toArray(String[]::new));

        assumeTrue(run.exit() != 77, "no overlay can be mounted");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void removesNothingWhereSomethingIsMounted() throws IOException {
        jvenv("create", "-q", "--without-pip", "e");
        Files.createDirectory(place.resolve("e/data"));
        Files.writeString(Files.createDirectory(place.resolve("real")).resolve("film"), "film");

        Run purged = mounted("mount --bind real e/data", "remove", "--purge", "./e");
        Run removed = mounted("mount --bind real e/data", "remove", "./e");

        assertThat(purged.exit()).isEqualTo(REFUSED);
        assertThat(purged.err()).contains("it contains a mount point");
        assertThat(removed.exit()).isEqualTo(REFUSED);
        assertThat(place.resolve("real/film")).exists();
        assertThat(place.resolve("e/bin/python")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "copy"})
    void leavesAloneWhatHoldsTheHome(String verb) throws IOException {
        Path users = Files.createDirectory(place.resolve("users"));
        Path mine = Files.createDirectory(users.resolve("mine"));
        Files.writeString(users.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        Path link = Files.createSymbolicLink(place.resolve("link"), mine);

        Run run = Jvenv.in(place, link).run(verb, "./users", "./elsewhere");

        assertThat(run.exit()).as(run.err()).isEqualTo(REFUSED);
        assertThat(run.err()).contains("it holds `" + link + "`");
        assertThat(Snapshot.names(place)).containsExactly("link", "users");
    }

    @Test
    void removesAndRenamesNothingThatTheUserStandsIn() throws IOException {
        jvenv("create", "-q", "--without-pip", "e");
        Jvenv inside = Jvenv.in(place.resolve("e/bin"), home);

        assertThat(inside.run("remove", "../../e").exit()).isEqualTo(REFUSED);
        assertThat(inside.run("rename", "../../e", "../../f").exit()).isEqualTo(REFUSED);
        assertThat(inside.run("copy", "../../e", "../../f").exit()).isZero();
        assertThat(Snapshot.names(place)).containsExactly("e", "f");
    }

    @Test
    void doesNotUseWorkplaceOfAnotherUser() throws IOException {
        assumeTrue(Programs.bash(temp, "[ \"$(id -u)\" = 0 ]").exit() == 0, "only root can make files of others");
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Files.createDirectories(temp.resolve("project/old"));
        Path workplace = place.resolve(workplaceOf("e"));
        Files.createDirectory(workplace);
        Files.createSymbolicLink(workplace.resolve("lock"), precious);
        Files.createSymbolicLink(workplace.resolve("old"), temp.resolve("project"));
        Files.writeString(workplace.resolve("journal"), temp.resolve("gone") + "\0" + precious + "\0end");
        Programs.bash(place, "chown -hR 65534 \"$1\"; chmod 777 \"$1\" .", workplace);

        Run run = jvenv("create", "-q", "--without-pip", "e");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(precious).hasContent("precious");
        assertThat(temp.resolve("project/old")).isDirectory();
        assertThat(Snapshot.names(place))
                .containsExactly(workplace.getFileName().toString(), "e");
    }

    @Test
    void cleansUpWhatTheBuildBeforeLeft() throws IOException {
        jvenv("create", "-q", "--without-pip", "e");
        Path removed = Files.createDirectories(place.resolve(".jvenv-removed-1abc/lib"));
        Path workplace = Files.createDirectories(place.resolve(workplaceOf("e")));
        Files.setPosixFilePermissions(workplace, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(workplace.resolve("lock"), "\0".repeat(4711));
        Files.writeString(
                workplace.resolve("journal"),
                place.resolve("e") + "\0" + workplace.resolve("old") + "\0" + workplace.resolve("new") + "\0"
                        + place.resolve("e") + "\0end");
        Files.move(place.resolve("e"), workplace.resolve("old"));

        Run run = jvenv("remove", "--purge", "./e");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(removed).doesNotExist();
        assertThat(place).isEmptyDirectory();
    }

    /** The journals of jvenv 0.1 contain no inodes, so they do not prove that the existing file is the renamed one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"create --without-pip f", "rename ./e ./f", "copy -q ./e ./f", "info ./f", "remove ./f", "undo f"
            })
    void tellsOfTheRenamingThatTheBuildBeforeLeftHalfDone(String command) throws IOException {
        jvenv("create", "-q", "--without-pip", "f");
        jvenv("remove", "-q", "./f");
        Path workplace = Files.createDirectory(place.resolve(workplaceOf("f")));
        Files.setPosixFilePermissions(workplace, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(workplace.resolve("lock"));
        Files.writeString(Files.createDirectory(workplace.resolve("old")).resolve("1"), "the user's");
        Files.writeString(workplace.resolve("journal"), place.resolve("e") + "\0" + place.resolve("f") + "\0end");

        Run run = jvenv(command.split(" "));

        Path aside = place.resolve(Snapshot.names(place).get(0));
        assertThat(run.err()).contains("`" + aside + "` holds files of an interrupted run that jvenv cannot restore");
        assertThat(aside.getFileName().toString()).startsWith(".jvenv-left-");
        assertThat(aside.resolve("old/1")).hasContent("the user's");
    }

    @Test
    void keepsTemporaryEnvironmentWhoseProgramRunsWhenTheClockHasStepped() {
        String script = """
            mkfifo ready
            "$@" temp --without-pip -- sh -c 'echo "$VIRTUAL_ENV" >ready; exec sleep 60' & jvenv=$!
            read -r env <ready
            sleep 1 # until the process is written down; before that the environment is kept for good
            kill -9 $jvenv
            awk '$1 == "btime" { $2 += 3600 } { print }' /proc/stat >stat && mount --bind stat /proc/stat || exit 77
            "$@" temp --without-pip -- true
            unshare -pf --mount-proc "$@" temp --without-pip -- true
            [ -e "$env/pyvenv.cfg" ] || exit 1
            pkill -KILL -P $$ -x sleep; for child in $(pgrep -x -f 'sleep 60'); do
                [ "$(tr '\\0' '\\n' </proc/$child/environ | grep -c "^VIRTUAL_ENV=$env$")" = 0 ] || kill -9 "$child"
            done
            sleep 0.1
            "$@" temp --without-pip -- true
            [ ! -e "$env" ] || exit 2
            """;

        Run run = inNamespace(script, Jvenv.command().toArray(String[]::new));

        assumeTrue(run.exit() != 77, "nothing can be mounted");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    /** Kills {@code command} at its system call {@code number}; {@code false} if it was over before. */
    private boolean assertThatAllWorksAfterKillAt(int number, String... command) throws IOException {
        assertThat(jvenv("create", "-q", "--without-pip", "-p", python.toString(), "e")
                        .exit())
                .isZero();
        if (command[0].equals("undo")) {
            jvenv("remove", "-q", "./e");
        }
        String calls = "rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,link,symlink,openat";
        String kept = "trace=" + calls;
        Run killed = strace(kept, "inject=" + calls.replace(",openat", "") + ":signal=KILL:when=" + number, command);

        if (List.of("rename", "copy").contains(command[0]) || List.of(command).contains("--clear")) {
            assertThat(jvenv("info", "e").exit() == 0 || jvenv("info", "f").exit() == 0)
                    .as("%s killed at %s: an environment is there", command[0], number)
                    .isTrue();
        }
        for (String name : List.of("e", "f")) {
            jvenv("undo", "-q", name);
            Run run = jvenv("create", "-q", "--clear", "--without-pip", "-p", python.toString(), name);
            assertThat(run.exit())
                    .as("%s killed at %s: %s", command[0], number, run.err())
                    .isZero();
            assertThat(place.resolve(name).resolve("bin/activate"))
                    .content()
                    .contains(place.resolve(name).toString());
        }
        Run purged = jvenv("remove", "-q", "--purge", "./e", "./f");
        assertThat(purged.exit())
                .as("%s killed at %s: %s", command[0], number, purged.err())
                .isZero();
        assertThat(Snapshot.names(place))
                .as("%s killed at %s", command[0], number)
                .isEmpty();
        return killed.exit() != 0;
    }

    private Run jvenv(String... words) {
        return Jvenv.in(place, home).run(words);
    }

    private Run withFault(String fault, String... words) {
        return startWithFault(fault, words).await();
    }

    private Running startWithFault(String fault, String... words) {
        String calls = fault.substring(0, fault.indexOf(':'));
        return startStrace("trace=" + calls, "inject=" + fault, words);
    }

    private Run strace(String trace, String inject, String... words) {
        return startStrace(trace, inject, words).await();
    }

    private Running startStrace(String trace, String inject, String... words) {
        assumeTrue(Programs.find("strace") != null, "there is no strace");
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", trace, "-e", inject));
        command.addAll(Jvenv.command(words));
        return Programs.start(place, variables(), command);
    }

    private Run mounted(String mount, String... words) {
        return inNamespace(
                mount + " || exit 77; exec \"$@\"", Jvenv.command(words).toArray(String[]::new));
    }

    private Run inNamespace(String script, String... arguments) {
        String[] start = {"unshare", "-m", "--", "/bin/bash", "-c", script, "bash"};
        Run run = Programs.run(place, variables(), concat(start, arguments));
        assumeTrue(run.exit() != 77 && !run.err().contains("unshare"), "nothing can be mounted");
        return run;
    }

    /** A library that has every request for a lock refused, as some network shares do. */
    private Path libraryWithoutLocks() throws IOException {
        Path source = Files.writeString(temp.resolve("locks.c"), """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <errno.h>
            #include <stdarg.h>
            static int control(const char *name, int file, int command, void *argument) {
                int (*real)(int, int, ...) = dlsym(RTLD_NEXT, name);
                if (command == 6 || command == 7 || command == 37 || command == 38) { errno = ENOLCK; return -1; }
                return real(file, command, argument);
            }
            #define WRAP(name) int name(int file, int command, ...) { \\
                va_list rest; va_start(rest, command); return control(#name, file, command, va_arg(rest, void *)); }
            WRAP(fcntl)
            WRAP(fcntl64)
            """);
        Path library = temp.resolve("locks.so");
        Run built = Programs.bash(temp, "cc -shared -fPIC -w -o \"$1\" \"$2\" -ldl", library, source);
        assumeTrue(built.exit() == 0, "there is no C compiler");
        return library;
    }

    private static Map<String, String> variables() {
        return Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8");
    }

    private static String workplaceOf(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return ".jvenv-work-" + Long.toHexString(hash);
    }

    private static String[] concat(String[] start, String[] end) {
        List<String> all = new ArrayList<>(List.of(start));
        all.addAll(List.of(end));
        return all.toArray(String[]::new);
    }
}
