package org.jvenv.relocate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.text.Language.Occurrence;

/**
 * Searches {@linkplain ByteText texts} for a path in all its forms.
 *
 * <p>Only complete paths are found: {@code /ve/e} neither in {@code /ve/e-data} nor in {@code /srv/ve/e}. The new path
 * is not found, even if it begins with the old one.
 */
public final class PathPatterns {

    private static final String QUOTES = "\"'`";

    private final List<String> spellings;
    private final List<String> excluded;

    /**
     * Searches for {@code spellings}.
     *
     * @param excluded paths that are not found, such as the new path
     */
    PathPatterns(List<String> spellings, List<String> excluded) {
        Set<String> distinct = new LinkedHashSet<>(spellings);
        this.spellings = new ArrayList<>(distinct);
        this.spellings.sort(Comparator.comparingInt(String::length).reversed()); // the longest match wins
        this.excluded = List.copyOf(excluded);
    }

    public boolean areIn(String text) {
        return next(text, 0) != null;
    }

    /** Returns the first occurrence that begins at {@code from} or later, or {@code null}. */
    @Nullable
    public Occurrence next(String text, int from) {
        @Nullable Occurrence first = null;
        for (String spelling : spellings) {
            int limit = first == null ? text.length() : first.start();
            int at = find(text, spelling, from, limit);
            if (at >= 0 && (first == null || at < first.start())) {
                first = new Occurrence(at, at + spelling.length());
            }
        }
        return first;
    }

    /** Returns the occurrence that begins at {@code at}, or {@code null}. */
    @Nullable
    public Occurrence at(String text, int at) {
        for (String spelling : spellings) {
            if (text.startsWith(spelling, at) && isWhole(text, at, at + spelling.length())) {
                return new Occurrence(at, at + spelling.length());
            }
        }
        return null;
    }

    private int find(String text, String spelling, int from, int limit) {
        for (int at = text.indexOf(spelling, from); at >= 0 && at < limit; at = text.indexOf(spelling, at + 1)) {
            if (isWhole(text, at, at + spelling.length())) {
                return at;
            }
        }
        return -1;
    }

    private boolean isWhole(String text, int start, int end) {
        return beginsPath(text, start) && endsName(text, start, end) && !isExcluded(text, start);
    }

    private boolean isExcluded(String text, int start) {
        for (String place : excluded) {
            if (text.startsWith(place, start) && endsName(text, start, start + place.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a path begins at {@code start}, possibly after a compiler flag as in {@code -I/ve/e/include}. */
    private static boolean beginsPath(String text, int start) {
        if (start == 0 || !isPartOfName(text.charAt(start - 1))) {
            return true;
        }
        char before = text.charAt(start - 1);
        boolean flag = start > 1 && (before == 'I' || before == 'L') && text.charAt(start - 2) == '-';
        boolean value = before == '=' || before == ',' || before == '@';
        return flag || value || isEscapedLineBreak(text, start);
    }

    private static boolean isEscapedLineBreak(String text, int start) {
        return start > 1 && text.charAt(start - 1) == 'n' && text.charAt(start - 2) == '\\';
    }

    private static boolean endsName(String text, int start, int end) {
        if (end == text.length()) {
            return true;
        }
        char after = text.charAt(end);
        if (after == ' ' && start > 0 && QUOTES.indexOf(text.charAt(start - 1)) >= 0) {
            return text.indexOf(text.charAt(start - 1), end) < 0; // in quotes, a space is part of the name
        }
        boolean stop =
                (after == '.' || after == ',') && (end + 1 == text.length() || !isPartOfName(text.charAt(end + 1)));
        return stop || !isPartOfName(after);
    }

    private static boolean isPartOfName(char character) {
        return character >= '\u0080'
                || (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || "-_.+~@=%,".indexOf(character) >= 0;
    }
}
