package org.jvenv.version;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may follow the numbers of a release (PEP 440): a pre-release, a post-release, a development release.
 *
 * @param level how finished it is
 * @param serial which of several at that level
 * @param side whether it comes before that ({@code .dev}) as -1, after it ({@code .post}) as 1, or is it, as 0
 */
record Stage(ReleaseLevel level, int serial, int side) {

    private static final List<String> ALPHA = List.of("alpha", "a");
    private static final List<String> BETA = List.of("beta", "b");
    private static final List<String> CANDIDATE = List.of("preview", "pre", "rc", "c");
    private static final List<String> POST = List.of("post", "rev", "r");
    private static final List<String> DEVELOPMENT = List.of("dev");

    /** Reads {@code rc1}, {@code .post2}, {@code -1}, {@code a1.dev0} in any of their spellings, or returns null. */
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

    /** How {@code python}, whose numbers are those before this stage, compares with it. */
    int compareTo(PythonVersion python) {
        if (level == ReleaseLevel.FINAL && side < 0) {
            return 1; // what is developed comes before its first alpha
        }
        int byLevel = python.level().compareTo(level);
        int bySerial = byLevel != 0 ? byLevel : Integer.compare(python.serial(), serial);
        return bySerial != 0 ? bySerial : -side;
    }

    /** Goes through a text from its beginning. */
    private static final class Reader {

        private static final String SEPARATORS = ".-_";
        private static final int MOST_DIGITS = 9;

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        /** Takes one of {@code words} with what may separate it, if it is next. */
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

        /** Takes a dash that a number follows. */
        boolean takesDash() {
            boolean next = text.startsWith("-", at) && at + 1 < text.length() && isDigit(at + 1);
            at += next ? 1 : 0;
            return next;
        }

        /** Takes a number, which may be missing and is 0 then. */
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
