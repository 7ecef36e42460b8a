package org.jvenv.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;

/**
 * Identifies a process for later runs: by its number, its start, and the system that numbers it.
 *
 * <p>On Linux the start is in ticks since boot, which no change of the clock affects; and a number is valid for one
 * boot of one machine, and one PID namespace. Elsewhere the start is that of the JDK.
 *
 * @param start in ticks, or milliseconds since 1970
 * @param machine the boot of a machine; empty if unknown
 * @param namespace the PID namespace; empty if unknown
 */
public record ProcessIdentity(long number, String start, String machine, String namespace) {

    /** The initial PID namespace of a machine ({@code PROC_PID_INIT_INO} of Linux). */
    private static final String INITIAL_NAMESPACE = "pid:[4026531836]";

    /** Instead of the start of a zombie: a process that has ended, but whose parent has not waited for it. */
    private static final String ZOMBIE = "over";

    private static final int WORDS = 4;
    private static final int START = 19; // among the words after the command, proc_pid_stat(5)

    /** Whether a process runs, as far as this process can know. */
    public enum State {
        RUNNING,
        GONE,
        /** It may run on another machine, or in another PID namespace. */
        UNKNOWN
    }

    /** Returns the identity of process {@code number} in this namespace. */
    public static ProcessIdentity of(long number, FileSystem files) {
        return new ProcessIdentity(number, start(number, files).orElse(""), machine(files), namespace(files));
    }

    /** Returns the identity of the current process. */
    public static ProcessIdentity own(FileSystem files) {
        return of(ProcessHandle.current().pid(), files);
    }

    /** Returns the identity of process {@code other} in the namespace in which this one is {@link #number}. */
    public ProcessIdentity sibling(long other, FileSystem files) {
        return new ProcessIdentity(other, start(other, files).orElse(""), machine, namespace);
    }

    /** Parses {@link #text}; nothing if it is invalid. */
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

    /** Returns this identity as one line. */
    public String text() {
        return number + " " + start + " " + machine + " " + namespace;
    }

    /** Whether this namespace contains all processes of the machine, as far as the system tells. */
    public static boolean seesAll(FileSystem files) {
        String namespace = namespace(files);
        return namespace.isEmpty() || namespace.equals(INITIAL_NAMESPACE);
    }

    /** Whether the process is still running. */
    public State state(FileSystem files) {
        boolean sameNamespace = machine.equals(machine(files)) && namespace.equals(namespace(files));
        if (!sameNamespace) {
            return isFromEarlierBoot(files) ? State.GONE : State.UNKNOWN;
        }
        Optional<String> found = start(number, files);
        if (found.isEmpty()) {
            return exists(number) ? State.UNKNOWN : State.GONE;
        }
        return found.get().equals(start) ? State.RUNNING : State.GONE;
    }

    /** Whether the process is from an earlier boot of this machine. */
    private boolean isFromEarlierBoot(FileSystem files) {
        String now = machine(files);
        int end = now.indexOf('/');
        return end > 0
                && machine.startsWith(now.substring(0, end + 1))
                && !machine.equals(now)
                && namespace.equals(INITIAL_NAMESPACE)
                && namespace(files).equals(INITIAL_NAMESPACE);
    }

    /** Whether this namespace has a process with this number. */
    public static boolean exists(long number) {
        return ProcessHandle.of(number).isPresent();
    }

    private static Optional<String> start(long number, FileSystem files) {
        String status = read(files, "/proc/" + number + "/stat");
        String[] words = status.substring(status.lastIndexOf(')') + 1).trim().split(" ", -1);
        if (words.length > START) {
            return Optional.of(words[0].equals("Z") ? ZOMBIE : words[START]);
        }
        return Files.exists(files.getPath("/proc/self/stat"))
                ? Optional.empty()
                : ProcessHandle.of(number)
                        .flatMap(process -> process.info().startInstant())
                        .map(Instant::toEpochMilli)
                        .map(String::valueOf);
    }

    /** Returns {@code ID-NAME/START}; nothing before the slash if the machine has no id. */
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

    /** Returns the content without line breaks, because it is one word of a line; empty if the file is missing. */
    private static String read(FileSystem files, String path) {
        try {
            byte[] content = Files.readAllBytes(files.getPath(path));
            return new String(content, StandardCharsets.UTF_8).strip().replace("\n", "");
        } catch (IOException e) {
            return "";
        }
    }
}
