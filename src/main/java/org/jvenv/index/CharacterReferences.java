package org.jvenv.index;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Resource;

/**
 * Decodes character references in the value of an attribute (HTML standard, "Character reference state"), named ones
 * and numeric ones, decimal and hexadecimal.
 *
 * <p>The text is decoded once: a decoded ampersand does not begin another reference.
 *
 * <p>All 2,231 names of the standard are supported, because pip decodes them ({@code html.unescape}) and must read the
 * same address and hash. The table is a resource because that of the JDK, in Swing, is for HTML 3.2.
 */
final class CharacterReferences {

    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;
    private static final int LONGEST_NAME = 40;
    private static final int REPLACEMENT = 0xFFFD;

    /** The characters of windows-1252 for the numbers 0x80 to 0x9F. */
    private static final String FROM_0X80 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static @Nullable Map<String, String> names;

    private final String text;
    private final StringBuilder decoded;
    private int at;

    private CharacterReferences(String text) {
        this.text = text;
        this.decoded = new StringBuilder(text.length());
    }

    /** Returns {@code text} with all references decoded. */
    static String decode(String text) {
        return text.indexOf('&') < 0 ? text : new CharacterReferences(text).decoded();
    }

    private String decoded() {
        while (at < text.length()) {
            boolean taken = text.charAt(at) == '&' && (text.startsWith("#", at + 1) ? takeNumber() : takeName());
            if (!taken) {
                decoded.append(text.charAt(at));
                at++;
            }
        }
        return decoded.toString();
    }

    private boolean takeNumber() {
        boolean hexadecimal = text.regionMatches(true, at + 2, "x", 0, 1);
        int begin = at + (hexadecimal ? 3 : 2);
        int radix = hexadecimal ? HEXADECIMAL : DECIMAL;
        int code = 0;
        int end = begin;
        while (end < text.length() && digit(text.charAt(end), radix) >= 0) {
            code = Math.min(code * radix + digit(text.charAt(end), radix), Character.MAX_CODE_POINT + 1);
            end++;
        }
        if (end == begin) {
            return false;
        }
        decoded.appendCodePoint(codePoint(code));
        at = text.startsWith(";", end) ? end + 1 : end;
        return true;
    }

    private static int digit(char character, int radix) {
        return character < 0x80 ? Character.digit(character, radix) : -1;
    }

    private static int codePoint(int code) {
        boolean none = code == 0 || code > Character.MAX_CODE_POINT;
        if (none || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            return REPLACEMENT;
        }
        int beyond = code - 0x80;
        return beyond >= 0 && beyond < FROM_0X80.length() ? FROM_0X80.charAt(beyond) : code;
    }

    /** Decodes a name; one without a semicolon only if no letter, digit or equals sign follows. */
    private boolean takeName() {
        int end = at + 1;
        while (end < text.length() && end - at < LONGEST_NAME && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean closed = text.startsWith(";", end);
        boolean assigned = text.startsWith("=", end);
        if (end == at + 1 || (!closed && assigned)) {
            return false;
        }
        String name = text.substring(at + 1, closed ? end + 1 : end);
        @Nullable String meaning = names().get(name);
        if (meaning == null) {
            return false;
        }
        decoded.append(meaning);
        at += 1 + name.length();
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    private static Map<String, String> names() {
        @Nullable Map<String, String> known = names;
        if (known == null) {
            known = read(Resource.text(
                    CharacterReferences.class.getResourceAsStream("character-references.txt"),
                    "character-references.txt"));
            names = known;
        }
        return known;
    }

    /** Parses lines with a name and its code points in hexadecimal digits. */
    private static Map<String, String> read(String table) {
        Map<String, String> read = new HashMap<>();
        for (String line : table.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            StringBuilder meaning = new StringBuilder();
            for (int i = 1; i < words.length; i++) {
                meaning.appendCodePoint(Integer.parseInt(words[i], HEXADECIMAL));
            }
            read.put(words[0], meaning.toString());
        }
        return read;
    }
}
