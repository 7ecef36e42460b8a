package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the search decided about one candidate.
 *
 * @param source the place it came from
 * @param reason why it was taken or not, to be read after the path
 */
public record Verdict(String source, Path executable, String reason) {

    /** A line for each, or for several that lie side by side and of which the same is said. */
    static List<String> lines(List<Verdict> verdicts) {
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
