package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.request.PythonRequest;

/** No interpreter on this machine satisfies the request. */
public final class InterpreterNotFoundException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private InterpreterNotFoundException(String message, String hint) {
        super(ExitCode.INTERPRETER_NOT_FOUND, message, hint, null);
    }

    /** Returns an exception with the messages of this search and an earlier one. */
    InterpreterNotFoundException and(InterpreterNotFoundException other) {
        return new InterpreterNotFoundException(getMessage() + "\n" + other.getMessage(), String.valueOf(hint()));
    }

    InterpreterNotFoundException requestedBy(ProjectPython project) {
        StringBuilder message = new StringBuilder(String.valueOf(getMessage()));
        @Nullable Path file = project.origin();
        if (file != null) {
            message.append("\n  `").append(file).append("` requires it");
        }
        for (String notice : project.notices()) {
            message.append("\n  ").append(notice);
        }
        return new InterpreterNotFoundException(message.toString(), "install it, or pass another one with `--python`");
    }

    static InterpreterNotFoundException of(
            PythonRequest request, List<InterpreterSource> searched, List<Verdict> verdicts) {
        return request instanceof PythonRequest.Executable named
                ? unusable(named, verdicts)
                : notFound(request, searched, verdicts);
    }

    /** Returns the failure of a list that would be empty. */
    public static InterpreterNotFoundException nothingToList(PythonRequest request) {
        return new InterpreterNotFoundException(
                "no interpreter found for " + request,
                "`jvenv python list --all` prints every interpreter, and why it was rejected");
    }

    private static InterpreterNotFoundException unusable(PythonRequest.Executable named, List<Verdict> verdicts) {
        String reason = verdicts.isEmpty()
                ? "contains no interpreter"
                : verdicts.get(verdicts.size() - 1).reason();
        return new InterpreterNotFoundException(
                "no interpreter found at `" + named.path() + "`: it " + reason,
                "pass an executable, an environment or the directory of an installation");
    }

    private static InterpreterNotFoundException notFound(
            PythonRequest request, List<InterpreterSource> searched, List<Verdict> verdicts) {
        StringBuilder message = new StringBuilder("no interpreter found for " + request + "; looked in ");
        for (int i = 0; i < searched.size(); i++) {
            message.append(i == 0 ? "" : ", ").append(searched.get(i).name());
        }
        for (String line : Verdict.lines(verdicts)) {
            message.append("\n  ").append(line);
        }
        return new InterpreterNotFoundException(message.toString(), "pass one with `--python /path/to/python`");
    }
}
