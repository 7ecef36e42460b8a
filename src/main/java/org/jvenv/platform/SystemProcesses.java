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
import org.jvenv.platform.Processes.Outcome;

/** The real thing: programs of this machine. */
public final class SystemProcesses implements Processes {

    /** Set by the macOS launcher of Python; it would make the interpreter we ask answer for another one. */
    private static final String LAUNCHER_VARIABLE = "__PYVENV_LAUNCHER__";

    private static final int UNKNOWN_STATUS = -1;
    private static final long LAST_WORDS_MILLIS = 1_000;

    /** How many bytes a program may write to either stream: 16 MiB. */
    static final int LIMIT = 16 << 20;

    @Override
    public Outcome run(List<String> command, Duration patience) {
        return run(new ProcessBuilder(command), patience);
    }

    @Override
    public Outcome run(Foreground.Call call, Duration patience) {
        ProcessBuilder builder =
                new ProcessBuilder(call.command()).directory(call.directory().toFile());
        builder.environment().keySet().removeAll(call.unset());
        builder.environment().putAll(call.set());
        return run(builder, patience);
    }

    private static Outcome run(ProcessBuilder builder, Duration patience) {
        try {
            return await(start(builder), patience);
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

    private static Outcome await(Process process, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Hearing output = new Hearing(process, process.getInputStream());
        Hearing complaint = new Hearing(process, process.getErrorStream());
        try {
            String said = output.text().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (!process.waitFor(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return killed(process, End.TIMED_OUT);
            }
            String complained = lastWords(complaint.text());
            return output.isTooLong() || complaint.isTooLong()
                    ? killed(process, End.WROTE_TOO_MUCH)
                    : Outcome.exited(process.exitValue(), said, complained);
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

    /**
     * What an ended process has complained of; a child it left behind may hold the stream open, and is not waited for.
     */
    private static String lastWords(CompletableFuture<String> complaint)
            throws ExecutionException, InterruptedException {
        try {
            return complaint.get(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "";
        }
    }

    /** The descendants go too: a killed shell would leave the program it waits for, and that one holds our pipe. */
    private static Outcome killed(Process process, End end) {
        kill(process);
        return new Outcome(end, UNKNOWN_STATUS, "", end == End.WROTE_TOO_MUCH ? "it wrote too much output" : "");
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Reads on a thread of its own, so that neither a full pipe nor a silent program can stop jvenv; and kills a
     * program that writes more than the limit.
     */
    private static final class Hearing implements Runnable {

        private final Process process;
        private final InputStream stream;
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private volatile boolean tooLong;

        Hearing(Process process, InputStream stream) {
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
                byte[] heard = stream.readNBytes(LIMIT);
                tooLong = heard.length == LIMIT;
                if (tooLong) {
                    kill(process);
                }
                text.complete(tooLong ? "" : new String(heard, StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.complete(""); // the process was killed, which closes its streams
            }
        }
    }
}
