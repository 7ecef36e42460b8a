package org.jvenv.relocate.format;

import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.text.Language;
import org.jvenv.relocate.text.Language.Occurrence;
import org.jvenv.relocate.text.Substitution;

/** Files whose lines are paths: {@code .pth}, {@code .egg-link} and {@code .project}. */
final class PathLines {

    /** The byte-order mark in UTF-8, which some editors write and Python ignores. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    private PathLines() {}

    static String moved(String text, Substitution substitution) {
        StringBuilder moved = new StringBuilder(text.length());
        int start = text.startsWith(MARK) ? MARK.length() : 0;
        moved.append(text, 0, start);
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            moved.append(line(text.substring(start, end), substitution));
            start = end;
        }
        return moved.toString();
    }

    /** Python 3.15 ignores leading spaces. */
    private static String line(String line, Substitution substitution) {
        int start = line.length() - line.stripLeading().length();
        return line.substring(0, start) + stripped(line.substring(start), substitution);
    }

    private static String stripped(String line, Substitution substitution) {
        if (line.startsWith("import ") || line.startsWith("import\t")) { // Python runs these lines
            return substitution.in(line, Language.PYTHON);
        }
        @Nullable Occurrence place = substitution.patterns().at(line, 0);
        return place == null || !endsThere(line, place.end())
                ? line
                : substitution.place() + line.substring(place.end());
    }

    /** Spaces are part of a path, except at the end of a line. */
    private static boolean endsThere(String line, int end) {
        return line.startsWith("/", end)
                || line.startsWith("\\", end)
                || line.substring(end).isBlank();
    }
}
