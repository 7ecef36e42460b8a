package org.jvenv.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Processes;
import org.jvenv.platform.Processes.End;
import org.jvenv.platform.Processes.Outcome;
import org.jvenv.version.PythonVersion;

/**
 * Asks an executable by running a small script in it.
 *
 * <p>The interpreter is isolated ({@code -I -S}): no variable, no package and no start-up file of the user has a say.
 * The answers stand between markers, so that whatever else appears on standard output does no harm.
 */
public final class RunningProbe implements InterpreterProbe {

    /** How long an interpreter may take; a shim that hangs must not hang jvenv. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Processes processes;

    public RunningProbe(Processes processes) {
        this.processes = processes;
    }

    @Override
    public Answer interrogate(Path executable) {
        if (!Files.isExecutable(executable)) {
            return Answer.refused(Files.exists(executable) ? "cannot be executed" : "does not exist");
        }
        Outcome outcome = processes.run(List.of(executable.toString(), "-I", "-S", "-c", questions()), PATIENCE);
        if (outcome.complaint()
                .startsWith(
                        "Unknown option: -I")) { // Python 2 has no isolated mode, and within an environment no library
            // either without `site`
            outcome = processes.run(List.of(executable.toString(), "-E", "-s", "-c", questions()), PATIENCE);
        }
        return outcome.succeeded() ? understood(executable, outcome.output()) : Answer.refused(reason(outcome));
    }

    private Answer understood(Path executable, String output) {
        @Nullable Interpreter interpreter = InterpreterText.parse(output, executable.getFileSystem());
        if (interpreter == null) {
            return Answer.refused("does not answer as a Python does");
        }
        if (isOfEnvironment(interpreter)) {
            return interrogate(interpreter.executable());
        }
        return isSupported(interpreter.version())
                ? Answer.of(interpreter)
                : Answer.refused("is Python " + interpreter.version() + ", which is older than 3.6");
    }

    /** Python 2 takes an environment for the home of its library; the executable behind that knows better. */
    private static boolean isOfEnvironment(Interpreter interpreter) {
        Installation installation = interpreter.installation();
        return interpreter.version().major() == 2
                && !installation.standardLibrary().startsWith(installation.prefix())
                && interpreter.executable().startsWith(installation.prefix());
    }

    private static boolean isSupported(PythonVersion version) {
        return version.isAtLeast(3, 6) || (version.major() == 2 && version.minor() == 7);
    }

    private static String reason(Outcome outcome) {
        if (outcome.end() == End.TIMED_OUT) {
            return "did not answer within " + PATIENCE.toSeconds() + " seconds";
        }
        String complaint = outcome.complaint().strip();
        String lastWords = complaint.substring(complaint.lastIndexOf('\n') + 1);
        String what = outcome.end() == End.NOT_STARTED
                ? "could not be started"
                : "ended with exit status " + outcome.exitStatus();
        return lastWords.isEmpty() ? what : what + ": " + lastWords;
    }

    private static String questions() {
        try (@Nullable InputStream stream = RunningProbe.class.getResourceAsStream("probe.py")) {
            if (stream == null) {
                throw new IllegalStateException("jvenv was built without probe.py");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
