package org.jvenv.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;

/**
 * What a process is known by when jvenv looks for it later: its number, when it was started, and which processes are
 * numbered with it.
 *
 * <p>On Linux the start is in ticks since the machine was started, which no step of the clock changes; and the numbers
 * are those of one start of one machine, and one PID namespace of it. Elsewhere they are the JDK's.
 *
 * @param start in ticks, or milliseconds since 1970
 * @param machine the start of a machine; empty where none is known
 * @param namespace the PID namespace; empty where none is known
 */
public record ProcessIdentity(long number, String start, String machine, String namespace) {

    /** The first PID namespace, in which the machine was started ({@code PROC_PID_INIT_INO} of Linux). */
    private static final String FIRST_NAMESPACE = "pid:[4026531836]";

    /** In the place of the start of a process that has ended, and that nobody has asked about. */
    private static final String OVER = "over";

    private static final int WORDS = 4;
    private static final int START = 19; // of the words behind the command, proc_pid_stat(5)

    /** Whether a process runs, as far as can be known from here. */
    public enum State {
        RUNNING,
        GONE,
        /** It may run on another machine, or where its number means something else. */
        UNKNOWN
    }

    /** The identity of the process that is {@code number} here. */
    public static ProcessIdentity of(long number, FileSystem files) {
        return new ProcessIdentity(number, start(number, files).orElse(""), machine(files), namespace(files));
    }

    /** The identity of the process that runs jvenv. */
    public static ProcessIdentity own(FileSystem files) {
        return of(ProcessHandle.current().pid(), files);
    }

    /** The identity of the process that is {@code other} where this one is {@link #number}. */
    public ProcessIdentity sibling(long other, FileSystem files) {
        return new ProcessIdentity(other, start(other, files).orElse(""), machine, namespace);
    }

    /** Reads {@link #text}; nothing if it is something else. */
    public static Optional<ProcessIdentity> parse(String text) {
        String[] words = text.strip().split(" ", -1);
        if (words.length != WORDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1], words[2], words[3]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** This as one line. */
    public String text() {
        return number + " " + start + " " + machine + " " + namespace;
    }

    /** Whether the processes seen from here are all of the machine, or all there is to see on this system. */
    public static boolean seesAll(FileSystem files) {
        String namespace = namespace(files);
        return namespace.isEmpty() || namespace.equals(FIRST_NAMESPACE);
    }

    /** Whether the process still runs. */
    public State state(FileSystem files) {
        boolean numberedAlike = machine.equals(machine(files)) && namespace.equals(namespace(files));
        if (!numberedAlike) {
            return wasBeforeRestart(files) ? State.GONE : State.UNKNOWN;
        }
        Optional<String> found = start(number, files);
        if (found.isEmpty()) {
            return exists(number) ? State.UNKNOWN : State.GONE;
        }
        return found.get().equals(start) ? State.RUNNING : State.GONE;
    }

    /** Whether it was of this machine, which has been started again since then. */
    private boolean wasBeforeRestart(FileSystem files) {
        String now = machine(files);
        int end = now.indexOf('/');
        return end > 0
                && machine.startsWith(now.substring(0, end + 1))
                && !machine.equals(now)
                && namespace.equals(FIRST_NAMESPACE)
                && namespace(files).equals(FIRST_NAMESPACE);
    }

    /** Whether a process has this number here. */
    public static boolean exists(long number) {
        return ProcessHandle.of(number).isPresent();
    }

    private static Optional<String> start(long number, FileSystem files) {
        String status = read(files, "/proc/" + number + "/stat");
        String[] words = status.substring(status.lastIndexOf(')') + 1).trim().split(" ", -1);
        if (words.length > START) {
            return Optional.of(words[0].equals("Z") ? OVER : words[START]);
        }
        return Files.exists(files.getPath("/proc/self/stat"))
                ? Optional.empty()
                : ProcessHandle.of(number)
                        .flatMap(process -> process.info().startInstant())
                        .map(Instant::toEpochMilli)
                        .map(String::valueOf);
    }

    /** {@code ID-NAME/START}; nothing before the slash where the machine has no identity of its own. */
    private static String machine(FileSystem files) {
        String id = read(files, "/etc/machine-id");
        String name = read(files, "/proc/sys/kernel/hostname");
        String start = read(files, "/proc/sys/kernel/random/boot_id");
        return (id.isEmpty() ? "" : id + "-" + name) + "/" + start;
    }

    private static String namespace(FileSystem files) {
        try {
            return Files.readSymbolicLink(files.getPath("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    /** Nothing of a file that is not there; a space would end the word. */
    private static String read(FileSystem files, String path) {
        try {
            byte[] content = Files.readAllBytes(files.getPath(path));
            return new String(content, StandardCharsets.UTF_8).strip().replace("\n", "");
        } catch (IOException e) {
            return "";
        }
    }
}
