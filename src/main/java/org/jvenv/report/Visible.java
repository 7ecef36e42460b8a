package org.jvenv.report;

/**
 * Makes foreign text safe for a terminal: characters that control a terminal or change the direction of text are
 * written as {@code \x1b} or {@code \u202e}.
 */
public final class Visible {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int LAST_C1 = 0x9f;
    private static final int LAST_OF_ONE_BYTE = 0xff;

    private Visible() {}

    /** Returns {@code text} with its line breaks and tabs. */
    public static String of(String text) {
        return shown(text, true);
    }

    /** Returns {@code text} as part of a line: line breaks and tabs are escaped too. */
    public static String onOneLine(String text) {
        return shown(text, false);
    }

    private static String shown(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i), lines)) {
                return replaced(text, lines);
            }
        }
        return text;
    }

    private static String replaced(String text, boolean lines) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isHidden(character, lines)) {
                append(character, shown);
            } else {
                shown.append(character);
            }
        }
        return shown.toString();
    }

    private static void append(char character, StringBuilder shown) {
        boolean narrow = character <= LAST_OF_ONE_BYTE;
        String digits = Integer.toHexString(character);
        shown.append(narrow ? "\\x" : "\\u")
                .append("0".repeat((narrow ? 2 : 4) - digits.length()))
                .append(digits);
    }

    private static boolean isHidden(char character, boolean lines) {
        if (character < FIRST_PRINTABLE) {
            return !lines || (character != '\n' && character != '\t');
        }
        return isControl(character) || isDirection(character);
    }

    /** Whether {@code character} is a control character (ECMA-48, C1). */
    private static boolean isControl(char character) {
        return character >= DELETE && character <= LAST_C1;
    }

    /** Whether it changes the direction of text (Unicode Standard Annex 9). */
    private static boolean isDirection(char character) {
        return (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
    }
}
