package org.jvenv.python.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The decision of the search about a candidate.
 *
 * @param source the name of its source
 * @param reason why it was accepted or rejected; the end of a sentence that begins with the path
 */
public record Verdict(String source, Path executable, String reason) {

    /**
     * Returns a line for each verdict; equal verdicts in the same directory share a line. A file that was found by
     * several paths, such as {@code /bin} and {@code /usr/bin}, is in one line only.
     */
    static List<String> lines(List<Verdict> all) {
        Set<Path> seen = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>(all);
        verdicts.removeIf(verdict -> !seen.add(verdict.withRealDirectory()));
        List<String> lines = new ArrayList<>();
        for (int first = 0, next = 0; first < verdicts.size(); first = next) {
            StringBuilder names = new StringBuilder();
            for (next = first + 1; next < verdicts.size() && verdicts.get(next).isLike(verdicts.get(first)); next++) {
                names.append(", `")
                        .append(verdicts.get(next).executable().getFileName())
                        .append('`');
            }
            lines.add(verdicts.get(first).text(names.toString()));
        }
        return lines;
    }

    private Path withRealDirectory() {
        try {
            return executable.resolveSibling("").toRealPath().resolve(String.valueOf(executable.getFileName()));
        } catch (IOException e) {
            return executable;
        }
    }

    private boolean isLike(Verdict other) {
        return source.equals(other.source)
                && reason.equals(other.reason)
                && Objects.equals(executable.getParent(), other.executable.getParent());
    }

    @Override
    public String toString() {
        return text("");
    }

    private String text(String otherNames) {
        return "`" + executable + "`" + otherNames + " (" + source + ") " + reason;
    }
}
