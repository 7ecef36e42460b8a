package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jvenv.platform.Processes;
import org.jvenv.platform.Processes.End;
import org.jvenv.platform.Processes.Outcome;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.Resource;

/** Compiles modules with one run of the interpreter. */
public final class BytecodeCompiler {

    /** A slow machine needs 15 seconds for pip. */
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private static final String MARK = "\0jvenv-compiled\0";

    private final Processes processes;

    public BytecodeCompiler(Processes processes) {
        this.processes = processes;
    }

    /**
     * Compiles modules into {@code NUMBER.pyc} and skips modules with syntax errors.
     *
     * @param listing a file with a number and a path on each line
     * @param root the directory to which the paths are relative
     * @param target the directory of the compiled files
     * @return the tag in the names of compiled files: {@code cpython-313}
     * @throws NotCompiledException if the run fails
     */
    String compile(Interpreter interpreter, Path listing, Path root, Path target) throws IOException {
        String executable = interpreter.executable().toString();
        Outcome outcome = processes.run(
                List.of(
                        executable,
                        "-I",
                        "-S",
                        "-W",
                        "ignore",
                        "-c",
                        script(),
                        listing.toString(),
                        root.toString(),
                        target.toString()),
                TIMEOUT);
        int mark = outcome.output().lastIndexOf(MARK);
        int end = outcome.output().length() - 1;
        if (!outcome.succeeded() || mark < 0 || end < mark + MARK.length()) {
            throw new NotCompiledException("`" + executable + "` " + reason(outcome));
        }
        return outcome.output().substring(mark + MARK.length(), end);
    }

    private static String reason(Outcome outcome) {
        return outcome.end() == End.TIMED_OUT
                ? "took more than " + TIMEOUT.toSeconds() + " seconds"
                : outcome.failure();
    }

    private static String script() {
        return Resource.text(BytecodeCompiler.class.getResourceAsStream("compile.py"), "compile.py");
    }

    /**
     * A Python did not compile a package. The message is the reason, which is printed after "PACKAGE is not compiled:".
     */
    public static final class NotCompiledException extends IOException {

        private static final long serialVersionUID = 1L;

        NotCompiledException(String message) {
            super(message);
        }
    }
}
