package org.jvenv.python.probe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/** What came of asking an executable: an interpreter, or the reason why it is none. */
public final class Answer {

    private final @Nullable Interpreter interpreter;
    private final String refusal;

    private Answer(@Nullable Interpreter interpreter, String refusal) {
        this.interpreter = interpreter;
        this.refusal = refusal;
    }

    public static Answer of(Interpreter interpreter) {
        return new Answer(interpreter, "");
    }

    /** No interpreter; {@code reason} finishes a sentence that begins with the executable, as in "is not there". */
    public static Answer refused(String reason) {
        return new Answer(null, reason);
    }

    public Optional<Interpreter> interpreter() {
        return Optional.ofNullable(interpreter);
    }

    /** Why there is no interpreter; empty if there is one. */
    public String refusal() {
        return refusal;
    }
}
