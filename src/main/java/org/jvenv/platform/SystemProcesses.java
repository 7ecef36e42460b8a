package org.jvenv.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.platform.Processes.Outcome;

/** Runs programs of this machine. */
public final class SystemProcesses implements Processes {

    /** Set by the macOS launcher of Python; with it, the probed interpreter would report another one. */
    private static final String LAUNCHER_VARIABLE = "__PYVENV_LAUNCHER__";

    private static final int UNKNOWN_STATUS = -1;
    private static final long ERROR_OUTPUT_MILLIS = 1_000;

    /** The maximum output of a program in each stream, in bytes: 16 MiB. */
    static final int LIMIT = 16 << 20;

    @Override
    public Outcome run(List<String> command, Duration timeout) {
        return logged(new ProcessBuilder(command), Log.isOn() ? ProcessLog.starting(command) : null, timeout);
    }

    @Override
    public Outcome run(Foreground.Call call, Duration timeout) {
        ProcessBuilder builder =
                new ProcessBuilder(call.command()).directory(call.directory().toFile());
        builder.environment().keySet().removeAll(call.unset());
        builder.environment().putAll(call.set());
        return logged(builder, Log.isOn() ? ProcessLog.starting(call) : null, timeout);
    }

    private static Outcome logged(ProcessBuilder builder, @Nullable ProcessLog log, Duration timeout) {
        Outcome outcome = run(builder, timeout);
        if (log != null) {
            log.ended(outcome);
        }
        return outcome;
    }

    private static Outcome run(ProcessBuilder builder, Duration timeout) {
        try {
            return await(start(builder), timeout);
        } catch (IOException e) {
            return new Outcome(End.NOT_STARTED, UNKNOWN_STATUS, "", String.valueOf(e.getMessage()));
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        builder.environment().remove(LAUNCHER_VARIABLE);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Outcome await(Process process, Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        StreamReader output = new StreamReader(process, process.getInputStream());
        StreamReader errorReader = new StreamReader(process, process.getErrorStream());
        try {
            String text = output.text().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (!process.waitFor(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return killed(process, End.TIMED_OUT);
            }
            String errors = errorOutput(errorReader.text());
            return output.isTooLong() || errorReader.isTooLong()
                    ? killed(process, End.WROTE_TOO_MUCH)
                    : Outcome.exited(process.exitValue(), text, errors);
        } catch (TimeoutException e) {
            return killed(process, End.TIMED_OUT);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            killed(process, End.TIMED_OUT);
            throw new IOException("interrupted while waiting for another program", e);
        }
    }

    /** Returns the standard error of an ended process; does not wait for a child that holds the stream open. */
    private static String errorOutput(CompletableFuture<String> errorReader)
            throws ExecutionException, InterruptedException {
        try {
            return errorReader.get(ERROR_OUTPUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "";
        }
    }

    /** Kills the program with its descendants: a child of a killed shell would hold the pipe open. */
    private static Outcome killed(Process process, End end) {
        kill(process);
        return new Outcome(end, UNKNOWN_STATUS, "", end == End.WROTE_TOO_MUCH ? "it wrote too much output" : "");
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Reads a stream in its own thread, so that neither a full pipe nor a silent program blocks jvenv; kills a program
     * that writes more than the limit.
     */
    private static final class StreamReader implements Runnable {

        private final Process process;
        private final InputStream stream;
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private volatile boolean tooLong;

        StreamReader(Process process, InputStream stream) {
            this.process = process;
            this.stream = stream;
            Thread reader = new Thread(this);
            reader.setDaemon(true);
            reader.start();
        }

        CompletableFuture<String> text() {
            return text;
        }

        boolean isTooLong() {
            return tooLong;
        }

        @Override
        public void run() {
            try (stream) {
                byte[] content = stream.readNBytes(LIMIT);
                tooLong = content.length == LIMIT;
                if (tooLong) {
                    kill(process);
                }
                text.complete(tooLong ? "" : new String(content, StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.complete(""); // the process was killed, which closes its streams
            }
        }
    }
}
