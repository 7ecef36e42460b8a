package org.jvenv.python.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Processes;
import org.jvenv.platform.Processes.End;
import org.jvenv.platform.Processes.Outcome;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.Resource;
import org.jvenv.version.PythonVersion;

/**
 * Asks an executable by running a small script in it.
 *
 * <p>The interpreter is isolated ({@code -I -S}): no variable, no package and no start-up file of the user has a say.
 * Python 2 has no such mode, and within an environment it has no library without {@code site}; there, {@code -E -s} has
 * to do. The answers stand between markers, so that whatever else appears on standard output does no harm.
 */
public final class RunningProbe implements InterpreterProbe {

    /** How long an interpreter may take; a shim that hangs must not hang jvenv. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST = 300;

    private final Processes processes;

    public RunningProbe(Processes processes) {
        this.processes = processes;
    }

    @Override
    public Answer interrogate(Path executable) {
        if (!Files.isExecutable(executable)) {
            return Answer.refused(Files.exists(executable) ? "cannot be executed" : "does not exist");
        }
        Outcome outcome = ask(executable, "-I", "-S");
        if (outcome.complaint().startsWith("Unknown option: -I")) {
            outcome = ask(executable, "-E", "-s");
        }
        return outcome.succeeded() ? understood(executable, outcome.output()) : Answer.refused(reason(outcome));
    }

    private Outcome ask(Path executable, String first, String second) {
        return processes.run(List.of(executable.toString(), first, second, "-c", questions()), PATIENCE);
    }

    private static Answer understood(Path executable, String output) {
        @Nullable Interpreter interpreter = InterpreterText.parse(output, executable.getFileSystem());
        if (interpreter == null) {
            return Answer.refused("does not answer as a Python does");
        }
        PythonVersion version = interpreter.version();
        if (version.isAtLeast(3, 6)) {
            return Answer.of(interpreter);
        }
        if (!version.feature().equals("2.7")) {
            return Answer.refused("is Python " + version + ", which is older than 3.6");
        }
        return findsLibraryByMarks(interpreter)
                ? Answer.of(interpreter)
                : Answer.refused("is " + interpreter.build() + "; of Python 2, only CPython 2.7 on Unix is supported");
    }

    /** Of Python 2, others find their library in ways of their own, and so does the framework build of macOS. */
    private static boolean findsLibraryByMarks(Interpreter interpreter) {
        Build build = interpreter.build();
        return build.implementation() == Implementation.CPYTHON
                && !build.platform().equals("win32")
                && !interpreter.installation().prefix().toString().contains(".framework/");
    }

    private static String reason(Outcome outcome) {
        if (outcome.end() == End.TIMED_OUT) {
            return "did not answer within " + PATIENCE.toSeconds() + " seconds";
        }
        if (outcome.end() == End.WROTE_TOO_MUCH) {
            return "wrote too much output";
        }
        String complaint = outcome.complaint().strip();
        String line = complaint.substring(complaint.lastIndexOf('\n') + 1);
        String lastWords = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        String what = outcome.end() == End.NOT_STARTED
                ? "could not be started"
                : "ended with exit status " + outcome.exitStatus();
        return lastWords.isEmpty() ? what : what + ": " + lastWords;
    }

    private static String questions() {
        return Resource.text(RunningProbe.class.getResourceAsStream("probe.py"), "probe.py");
    }
}
