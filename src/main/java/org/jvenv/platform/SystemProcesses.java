package org.jvenv.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private final Map<String, String> variables;

    /** Programs that are given the variables of jvenv itself. */
    public SystemProcesses() {
        this(Map.of());
    }

    /** The same, with {@code variables} in the place of those of their names. */
    public SystemProcesses(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    @Override
    public Outcome run(List<String> command, Duration patience) {
        try {
            return await(start(command, variables), patience);
        } catch (IOException e) {
            return new Outcome(End.NOT_STARTED, UNKNOWN_STATUS, "", String.valueOf(e.getMessage()));
        }
    }

    private static Process start(List<String> command, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove(LAUNCHER_VARIABLE);
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Outcome await(Process process, Duration patience) throws IOException {
        CompletableFuture<String> output = reading(process.getInputStream());
        CompletableFuture<String> complaint = reading(process.getErrorStream());
        try {
            String said = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.exited(process.exitValue(), said, lastWords(complaint));
            }
            return killed(process);
        } catch (TimeoutException e) {
            return killed(process);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            killed(process);
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
    private static Outcome killed(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new Outcome(End.TIMED_OUT, UNKNOWN_STATUS, "", "");
    }

    /** Reads on a thread of its own, so that neither a full pipe nor a silent program can stop jvenv. */
    private static CompletableFuture<String> reading(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text;
    }
}
