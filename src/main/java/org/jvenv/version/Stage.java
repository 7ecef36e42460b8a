package org.jvenv.version;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The suffix of a release number (PEP 440): a pre-release, a post-release, a development release.
 *
 * @param level the release level
 * @param serial the serial number of the level
 * @param side -1 before this level ({@code .dev}), 1 after it ({@code .post}), otherwise 0
 */
record Stage(ReleaseLevel level, int serial, int side) {

    private static final List<String> ALPHA = List.of("alpha", "a");
    private static final List<String> BETA = List.of("beta", "b");
    private static final List<String> CANDIDATE = List.of("preview", "pre", "rc", "c");
    private static final List<String> POST = List.of("post", "rev", "r");
    private static final List<String> DEVELOPMENT = List.of("dev");

    /** Parses {@code rc1}, {@code .post2}, {@code -1}, {@code a1.dev0} in any of their forms, or returns null. */
    static @Nullable Stage parse(String text) {
        Reader reader = new Reader(text.toLowerCase(Locale.ROOT));
        ReleaseLevel level = ReleaseLevel.FINAL;
        int serial = 0;
        if (reader.takesWord(ALPHA)) {
            level = ReleaseLevel.ALPHA;
        } else if (reader.takesWord(BETA)) {
            level = ReleaseLevel.BETA;
        } else if (reader.takesWord(CANDIDATE)) {
            level = ReleaseLevel.CANDIDATE;
        }
        if (level != ReleaseLevel.FINAL) {
            serial = reader.number();
        }
        boolean post = reader.takesWord(POST) || reader.takesDash();
        if (post) {
            reader.number();
        }
        boolean development = reader.takesWord(DEVELOPMENT);
        if (development) {
            reader.number();
        }
        return reader.isAtEnd() ? new Stage(level, serial, post ? 1 : development ? -1 : 0) : null;
    }

    /** Compares {@code python} with this stage of the same release number. */
    int compareTo(PythonVersion python) {
        if (level == ReleaseLevel.FINAL && side < 0) {
            return 1; // a development release precedes the first alpha
        }
        int byLevel = python.level().compareTo(level);
        int bySerial = byLevel != 0 ? byLevel : Integer.compare(python.serial(), serial);
        return bySerial != 0 ? bySerial : -side;
    }

    /** Parses a suffix. */
    private static final class Reader {

        private static final String SEPARATORS = ".-_";
        private static final int MOST_DIGITS = 9;

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        /** Consumes one of {@code words} after an optional separator; returns whether there was one. */
        boolean takesWord(List<String> words) {
            int begin = at + separator(at);
            for (String word : words) {
                if (text.startsWith(word, begin)) {
                    at = begin + word.length();
                    return true;
                }
            }
            return false;
        }

        /** Consumes a dash before a number; returns whether there was one. */
        boolean takesDash() {
            boolean next = text.startsWith("-", at) && at + 1 < text.length() && isDigit(at + 1);
            at += next ? 1 : 0;
            return next;
        }

        /** Consumes a number; returns 0 if it is missing. */
        int number() {
            int begin = at + separator(at);
            int end = begin;
            while (end < text.length() && end - begin < MOST_DIGITS && isDigit(end)) {
                end++;
            }
            if (end == begin) {
                return 0;
            }
            at = end;
            return Integer.parseInt(text.substring(begin, end));
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        private int separator(int position) {
            return position < text.length() && SEPARATORS.indexOf(text.charAt(position)) >= 0 ? 1 : 0;
        }

        private boolean isDigit(int position) {
            return text.charAt(position) >= '0' && text.charAt(position) <= '9';
        }
    }
}
