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
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.tree.Resource;
import org.jvenv.version.PythonVersion;

/**
 * Queries an executable by running a script with it.
 *
 * <p>The interpreter is isolated ({@code -I -S}) from variables, packages and startup files of the user. Python 2 has
 * no such mode, and in an environment it has no library without {@code site}, so it is run with {@code -E -s}. The
 * answers are between markers, so that other output is ignored.
 */
public final class RunningProbe implements InterpreterProbe {

    /** The time limit for an interpreter; a hanging shim must not block jvenv. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

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
        if (outcome.errorOutput().startsWith("Unknown option: -I")) {
            outcome = ask(executable, "-E", "-s");
        }
        return outcome.succeeded() ? parse(executable, outcome.output()) : Answer.refused(reason(outcome));
    }

    private Outcome ask(Path executable, String first, String second) {
        return processes.run(List.of(executable.toString(), first, second, "-c", script()), TIMEOUT);
    }

    private static Answer parse(Path executable, String output) {
        @Nullable Interpreter interpreter = InterpreterText.parse(output, executable.getFileSystem());
        if (interpreter == null) {
            return Answer.refused("is not a Python interpreter");
        }
        PythonVersion version = interpreter.version();
        if (version.isAtLeast(3, 6)) {
            return Answer.of(interpreter);
        }
        if (!version.feature().equals("2.7")) {
            return Answer.refused("is Python " + version + ", which is older than 3.6");
        }
        return isSupportedPython2(interpreter)
                ? Answer.of(interpreter)
                : Answer.refused("is " + interpreter.build() + "; of Python 2, only CPython 2.7 on Unix is supported");
    }

    /** Other implementations of Python 2, and the framework build of macOS, find their library in different ways. */
    private static boolean isSupportedPython2(Interpreter interpreter) {
        Build build = interpreter.build();
        return build.implementation() == Implementation.CPYTHON
                && !build.platform().equals("win32")
                && !interpreter.installation().prefix().toString().contains(".framework/");
    }

    private static String reason(Outcome outcome) {
        if (outcome.end() == End.TIMED_OUT) {
            return "did not answer within " + TIMEOUT.toSeconds() + " seconds";
        }
        String script = script();
        boolean repeatsScript = outcome.errorOutput().contains(script.substring(0, script.indexOf('\n')));
        return repeatsScript
                ? "is not a Python interpreter, and ended with exit status " + outcome.exitStatus()
                : outcome.failure();
    }

    private static String script() {
        return Resource.text(RunningProbe.class.getResourceAsStream("probe.py"), "probe.py");
    }
}
