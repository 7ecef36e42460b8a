package org.jvenv.relocate.format;

import java.nio.file.Path;

/**
 * Something about a file that the user should know.
 *
 * @param file relative to the environment
 */
public record RelocationWarning(Path file, Reason reason) {

    /** What it is. */
    public enum Reason {
        NAMED_IN_TEXT("still names the old place"),
        NAMED_IN_BINARY("is a binary file that names the old place"),
        NO_ROOM("is a launcher of uv's that has no room for the new place, and still names the old one"),
        NOT_A_FILE("is neither a file nor a link, and was left out"),
        WRITTEN_ANEW("was written anew, for no other script could bear the new name"),
        UNBEARABLE("was left out, for its shell cannot bear the new name"),
        LEADS_NOWHERE("leads to no program, as it did before"),
        HALF_DONE("holds files of an interrupted run that jvenv cannot restore");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The rest of a sentence that begins with the file. */
        public String sentence() {
            return sentence;
        }
    }
}
