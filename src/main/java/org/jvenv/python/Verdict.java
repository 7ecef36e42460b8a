package org.jvenv.python;

import java.nio.file.Path;

/**
 * What the search decided about one candidate.
 *
 * @param source the place it came from
 * @param reason why it was taken or not, to be read after the path
 */
public record Verdict(String source, Path executable, String reason) {

    @Override
    public String toString() {
        return "`" + executable + "` (" + source + ") " + reason;
    }
}
