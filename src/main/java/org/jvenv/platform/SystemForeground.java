package org.jvenv.platform;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The real thing: programs of this machine. */
public final class SystemForeground implements Foreground {

    /** How much is kept of what one of several programs at once writes: 64 MiB. */
    private static final int MOST_HEARD = 64 << 20;

    private static final String OUTER_LOCALE = "JVENV_OUTER_LC_ALL";

    private final FileSystem files;
    private final ConcurrentLinkedQueue<Process> running = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;
    private volatile boolean signalled;

    public SystemForeground(FileSystem files) {
        this.files = files;
    }

    @Override
    public int run(Call call, LongConsumer started) {
        listen();
        Process process = start(call, builder(call).inheritIO());
        started.accept(process.pid());
        return await(process);
    }

    @Override
    public Heard listen(Call call) {
        listen();
        ProcessBuilder builder = builder(call)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(files.getPath("/dev/null").toFile()));
        Process process = start(call, builder);
        try {
            byte[] output = process.getInputStream().readNBytes(MOST_HEARD);
            process.getInputStream().close(); // a program that writes more is told so, as by `| head`
            return new Heard(await(process), output);
        } catch (IOException e) {
            throw ProgramException.notStarted(call.command().get(0), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean wasSignalled() {
        return signalled;
    }

    private synchronized void listen() {
        if (!listening) {
            listening = true;
            CaughtSignals.tell(this::pass);
        }
    }

    /** A signal that comes meanwhile waits until there is a process that it can be passed to. */
    private synchronized Process start(Call call, ProcessBuilder builder) {
        if (signalled) {
            throw new InterruptedRunException();
        }
        try {
            Process process = builder.start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw ProgramException.notStarted(call.command().get(0), reason(e));
        }
    }

    /** What the system said, without the JDK's own words around it. */
    private static String reason(IOException failure) {
        @Nullable Throwable cause = failure.getCause();
        String text = String.valueOf((cause == null ? failure : cause).getMessage());
        int comma = text.indexOf(", ");
        return comma < 0 ? text : text.substring(comma + 2);
    }

    private int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IllegalStateException("nobody interrupts the main thread", e);
        } finally {
            running.remove(process);
        }
    }

    private ProcessBuilder builder(Call call) {
        ProcessBuilder builder = new ProcessBuilder().directory(call.directory().toFile());
        Map<String, String> variables = builder.environment();
        @Nullable String locale = variables.remove(OUTER_LOCALE);
        if (locale != null) {
            variables.remove("LC_ALL");
        }
        if (locale != null && !locale.isEmpty()) {
            variables.put("LC_ALL", locale);
        }
        variables.keySet().removeAll(call.unset());
        variables.putAll(call.set());
        List<String> command = new ArrayList<>(call.command());
        command.set(0, find(command.get(0), variables.getOrDefault("PATH", SearchPath.USUAL), call.directory()));
        return builder.command(command);
    }

    /** The JDK would look for it on the path that jvenv itself has. */
    private String find(String program, String path, Path directory) {
        if (program.contains(files.getSeparator())) {
            checkExecutable(directory.resolve(program), program);
            return program;
        }
        boolean seen = false;
        for (String entry : path.split(SearchPath.separator(files), -1)) {
            Path candidate = directory.resolve(entry).resolve(program);
            if (!program.isEmpty() && Files.isRegularFile(candidate)) {
                if (Files.isExecutable(candidate)) {
                    return candidate.toString();
                }
                seen = true;
            }
        }
        throw seen ? ProgramException.notExecutable(program) : ProgramException.notFound(program);
    }

    private static void checkExecutable(Path file, String program) {
        if (!Files.isRegularFile(file)) {
            throw ProgramException.notFound(program);
        }
        if (!Files.isExecutable(file)) {
            throw ProgramException.notExecutable(program);
        }
    }

    /**
     * Sends the signal on. One from the keyboard has reached the program already: the terminal sends it to the whole
     * group in the foreground.
     */
    private synchronized void pass(String signal) {
        signalled = true;
        if (signal.equals("INT") && isInForeground()) {
            return;
        }
        for (Process process : running) {
            if (signal.equals("TERM")) {
                process.destroy();
            } else {
                send(signal, process.pid());
            }
        }
    }

    private static void send(String signal, long process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", signal, String.valueOf(process))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return; // the program may have ended this moment, and no other shell will do better
        }
    }

    /** Whether the group of jvenv is the one that the terminal belongs to (proc(5), fields 5 and 8 of stat). */
    private boolean isInForeground() {
        try {
            String stat = Files.readString(files.getPath("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", 7);
            return fields[2].equals(fields[5]);
        } catch (IOException e) {
            return true; // another system: a signal from the keyboard is the likely one
        }
    }
}
