package org.jvenv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Other programs, run as a user would: in a directory, with these variables and no others. */
public final class Programs {

    private static final long PATIENCE_SECONDS = 120;

    private static final String HEEDING_SIGNALS = """
            import os, signal, sys
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_DFL)
            os.execv(sys.argv[1], sys.argv[1:])
            """;

    private Programs() {}

    /** A program under way, whose output goes to two files. */
    public record Running(Process process, Path out, Path err) {

        public Run await() {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + process.info());
                }
                Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
                Files.delete(out);
                Files.delete(err);
                return run;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        /** Sends it {@code signal}, such as {@code INT}. */
        public void send(String signal) {
            run(Path.of("/"), Map.of(), "/bin/sh", "-c", "kill -" + signal + " " + process.pid());
        }
    }

    public static Run run(Path directory, Map<String, String> variables, String... command) {
        return start(directory, variables, List.of(command)).await();
    }

    public static Running start(Path directory, Map<String, String> variables, List<String> command) {
        try {
            Path out = Files.createTempFile("jvenv-it-", ".out");
            Path err = Files.createTempFile("jvenv-it-", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(variables);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same command, told by {@code python} to heed signals: a test may run where they are ignored, as in the
     * background of a script, and a program would go on so.
     */
    public static List<String> heedingSignals(Path python, List<String> command) {
        List<String> heeding = new ArrayList<>(List.of(python.toString(), "-I", "-S", "-c", HEEDING_SIGNALS));
        heeding.addAll(command);
        return heeding;
    }

    /** Runs {@code script} in bash, in {@code directory}; it finds {@code arguments} as {@code $1} and so on. */
    public static Run bash(Path directory, String script, Object... arguments) {
        String[] command = new String[arguments.length + 6];
        command[0] = "/bin/bash";
        command[1] = "--noprofile";
        command[2] = "--norc";
        command[3] = "-c";
        command[4] = script;
        command[5] = "bash";
        for (int i = 0; i < arguments.length; i++) {
            command[6 + i] = arguments[i].toString();
        }
        return run(directory, Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8", "HOME", "/nonexistent"), command);
    }

    /** Where {@code JVENV_TEST_TOOLS} or the test's own {@code PATH} has the program {@code name}, or {@code null}. */
    public static @Nullable Path find(String name) {
        @Nullable String tools = System.getenv("JVENV_TEST_TOOLS");
        if (tools != null && isProgram(Path.of(tools, "peers", "bin", name))) {
            return Path.of(tools, "peers", "bin", name);
        }
        for (String directory : String.valueOf(System.getenv("PATH")).split(":", -1)) {
            Path program = Path.of(directory.isEmpty() ? "/nonexistent" : directory, name);
            if (isProgram(program)) {
                return program;
            }
        }
        return null;
    }

    private static boolean isProgram(Path path) {
        return Files.isExecutable(path) && !Files.isDirectory(path);
    }

    /** The answer of {@code python} to {@code program}; it must be one. */
    public static String python(Path python, String program, Object... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = python.toString();
        command[1] = "-c";
        command[2] = program;
        for (int i = 0; i < arguments.length; i++) {
            command[3 + i] = arguments[i].toString();
        }
        Run run = run(Path.of("/"), Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"), command);
        if (run.exit() != 0) {
            throw new AssertionError(python + " ended with " + run.exit() + ": " + run.err());
        }
        return run.out();
    }
}
