package org.jvenv.launcher;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A word of {@code sh} that contains only ASCII: {@code "$(printf '/srv/\303\251')"}. It is used in scripts that
 * declare an encoding in which Python cannot decode the bytes of the path.
 */
final class PrintedWord {

    static final String START = "\"$(printf '";

    private static final String END = "')\"";
    private static final String SPECIAL = "\\'\"$`";
    private static final int OCTAL = 8;
    private static final int DIGITS = 3;

    private PrintedWord() {}

    /** Returns the word with this value. */
    static String of(String value) {
        StringBuilder word = new StringBuilder(START);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (b & 0xFF);
            if (character < ' ' || character > '~' || SPECIAL.indexOf(character) >= 0) {
                String digits = Integer.toOctalString(character);
                word.append('\\').append("0".repeat(DIGITS - digits.length())).append(digits);
            } else {
                word.append(character == '%' ? "%%" : Character.toString(character));
            }
        }
        return word.append(END).toString();
    }

    /**
     * Returns the word at {@code start}, where the text (of bytes) contains {@link #START}; {@code null} if invalid.
     */
    static @Nullable ShellWord at(String text, int start) {
        int end = text.indexOf('\'', start + START.length());
        if (end < 0 || !text.startsWith(END, end)) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        for (int i = start + START.length(); i < end; i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                int code = number(text, i + 1, end);
                if (code < 0) {
                    return null;
                }
                value.append((char) code);
                i += DIGITS;
            } else {
                value.append(character);
                i += character == '%' ? 1 : 0;
            }
        }
        return new ShellWord(value.toString(), end + END.length());
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < start + DIGITS; i++) {
            int digit = i < end ? Character.digit(text.charAt(i), OCTAL) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * OCTAL + digit;
        }
        return number;
    }
}
