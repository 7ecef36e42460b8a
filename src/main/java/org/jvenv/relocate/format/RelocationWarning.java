package org.jvenv.relocate.format;

import java.nio.file.Path;

/**
 * A warning about a file.
 *
 * @param file a path relative to the environment
 */
public record RelocationWarning(Path file, Reason reason) {

    /** The kind of warning. */
    public enum Reason {
        NAMED_IN_TEXT("still contains the old path"),
        NAMED_IN_BINARY("is a binary file that contains the old path"),
        TOO_SHORT("is a uv launcher with too little space for the new path, and still contains the old one"),
        NOT_A_FILE("is neither a file nor a link, and was not copied"),
        REPLACED("was replaced by jvenv's script, because the new name is not safe in the original"),
        OMITTED("was omitted, because its shell does not support the new name"),
        NO_INTERPRETER("is not a working interpreter, as before"),
        LEFTOVERS("holds files of an interrupted run that jvenv cannot restore");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Returns the end of a sentence that begins with the file. */
        public String sentence() {
            return sentence;
        }
    }
}
