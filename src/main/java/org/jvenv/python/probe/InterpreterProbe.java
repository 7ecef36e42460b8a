package org.jvenv.python.probe;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/** Queries an executable for its Python version and paths. */
@FunctionalInterface
public interface InterpreterProbe {

    /** Queries {@code executable}. Problems of the executable are part of the answer, not exceptions. */
    Answer interrogate(Path executable);

    /** The result of a probe: an interpreter, or the reason why the executable is not usable. */
    public static final class Answer {

        private final @Nullable Interpreter interpreter;
        private final String refusal;

        private Answer(@Nullable Interpreter interpreter, String refusal) {
            this.interpreter = interpreter;
            this.refusal = refusal;
        }

        public static Answer of(Interpreter interpreter) {
            return new Answer(interpreter, "");
        }

        /** Creates a refusal; {@code reason} is the end of a sentence that begins with the executable. */
        public static Answer refused(String reason) {
            return new Answer(null, reason);
        }

        public Optional<Interpreter> interpreter() {
            return Optional.ofNullable(interpreter);
        }

        /** Returns the reason why there is no interpreter; empty if there is one. */
        public String refusal() {
            return refusal;
        }
    }
}
