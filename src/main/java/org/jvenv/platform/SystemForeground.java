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
import org.jvenv.log.Log;

/** Runs programs of this machine. */
public final class SystemForeground implements Foreground {

    /** The maximum output that is kept of one program of several: 64 MiB. */
    private static final int MAX_OUTPUT = 64 << 20;

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
        @Nullable ProcessLog log = Log.isOn() ? ProcessLog.starting(call) : null;
        Process process = start(call, builder(call).inheritIO());
        started.accept(process.pid());
        return await(process, log);
    }

    @Override
    public Output capture(Call call) {
        listen();
        ProcessBuilder builder = builder(call)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(files.getPath("/dev/null").toFile()));
        @Nullable ProcessLog log = Log.isOn() ? ProcessLog.starting(call) : null;
        Process process = start(call, builder);
        try {
            byte[] output = process.getInputStream().readNBytes(MAX_OUTPUT);
            process.getInputStream().close(); // a program that writes more gets SIGPIPE
            return new Output(await(process, log), output);
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
            CaughtSignals.handle(this::pass);
        }
    }

    /** Synchronized, so that a signal waits until there is a process to receive it. */
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

    /** Returns the reason of the system without the JDK's text. */
    private static String reason(IOException failure) {
        @Nullable Throwable cause = failure.getCause();
        String text = String.valueOf((cause == null ? failure : cause).getMessage());
        int comma = text.indexOf(", ");
        return comma < 0 ? text : text.substring(comma + 2);
    }

    private int await(Process process, @Nullable ProcessLog log) {
        try {
            int status = process.waitFor();
            if (log != null) {
                log.exited(status);
            }
            return status;
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
        command.set(0, find(command.get(0), variables.getOrDefault("PATH", SearchPath.DEFAULT), call.directory()));
        return builder.command(command);
    }

    /** Searches the program in {@code path}; the JDK would use the {@code PATH} of jvenv. */
    private String find(String program, String path, Path directory) {
        if (program.contains(files.getSeparator())) {
            checkExecutable(directory.resolve(program), program);
            return program;
        }
        boolean notExecutable = false;
        for (String entry : path.split(SearchPath.separator(files), -1)) {
            Path candidate = directory.resolve(entry).resolve(program);
            if (!program.isEmpty() && Files.isRegularFile(candidate)) {
                if (Files.isExecutable(candidate)) {
                    return candidate.toString();
                }
                notExecutable = true;
            }
        }
        throw notExecutable ? ProgramException.notExecutable(program) : ProgramException.notFound(program);
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
     * Passes the signal to the programs. SIGINT from the keyboard has reached them already: the terminal sends it to
     * the whole foreground process group.
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
            return; // the program may have ended meanwhile
        }
    }

    /** Whether the process group of jvenv is the foreground group of the terminal (proc(5), fields 5 and 8 of stat). */
    private boolean isInForeground() {
        try {
            String stat = Files.readString(files.getPath("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", 7);
            return fields[2].equals(fields[5]);
        } catch (IOException e) {
            return true; // another system: assume the keyboard
        }
    }
}
