package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.request.PythonRequest;

/** No interpreter on this machine is what the user asked for. */
public final class InterpreterNotFoundException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private InterpreterNotFoundException(String message, String hint) {
        super(ExitCode.INTERPRETER_NOT_FOUND, message, hint, null);
    }

    /** The same with what an earlier search for something else came to. */
    InterpreterNotFoundException and(InterpreterNotFoundException other) {
        return new InterpreterNotFoundException(getMessage() + "\n" + other.getMessage(), String.valueOf(hint()));
    }

    InterpreterNotFoundException askedForBy(ProjectPython project) {
        StringBuilder message = new StringBuilder(String.valueOf(getMessage()));
        @Nullable Path file = project.origin();
        if (file != null) {
            message.append("\n  `").append(file).append("` asks for it");
        }
        for (String notice : project.notices()) {
            message.append("\n  ").append(notice);
        }
        return new InterpreterNotFoundException(message.toString(), "install it, or name another one with `--python`");
    }

    static InterpreterNotFoundException of(
            PythonRequest request, List<InterpreterSource> searched, List<Verdict> verdicts) {
        return request instanceof PythonRequest.Executable named
                ? unusable(named, verdicts)
                : nowhere(request, searched, verdicts);
    }

    private static InterpreterNotFoundException unusable(PythonRequest.Executable named, List<Verdict> verdicts) {
        String reason = verdicts.isEmpty()
                ? "has no interpreter in it"
                : verdicts.get(verdicts.size() - 1).reason();
        return new InterpreterNotFoundException(
                "no interpreter found at `" + named.path() + "`: it " + reason,
                "name an executable, an environment or the directory of an installation");
    }

    private static InterpreterNotFoundException nowhere(
            PythonRequest request, List<InterpreterSource> searched, List<Verdict> verdicts) {
        StringBuilder message = new StringBuilder("no interpreter found for " + request + "; looked in ");
        for (int i = 0; i < searched.size(); i++) {
            message.append(i == 0 ? "" : ", ").append(searched.get(i).name());
        }
        for (String line : Verdict.lines(verdicts)) {
            message.append("\n  ").append(line);
        }
        return new InterpreterNotFoundException(message.toString(), "name one with `--python /path/to/python`");
    }
}
