package org.jvenv.environment;

import java.util.HexFormat;

/** Strings in the syntax of Python. */
public final class PythonText {

    private static final String LINE_BREAKS = "\n\r\u000b\u000c\u001c\u001d\u001e\u0085\u2028\u2029";

    private PythonText() {}

    /** Returns {@code text} with spaces instead of line breaks, which are those of {@code str.splitlines}. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            line.append(isLineBreak(character) ? ' ' : character);
        }
        return line.toString();
    }

    static boolean hasLineBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns {@code text} for a line of output: as Python's {@code repr} if it contains line breaks or invisible
     * characters.
     */
    public static String shown(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPrintable(text.codePointAt(i))) {
                return repr(text);
            }
        }
        return text;
    }

    /** Returns {@code repr(text)}, the form in which the venv of the standard library writes a prompt. */
    static String repr(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder literal = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(text.codePointAt(i), quote, literal);
        }
        return literal.append(quote).toString();
    }

    /** Returns the text of a {@link #repr}; text without quotes, as uv writes it, is returned unchanged. */
    static String unquoted(String literal) {
        int last = literal.length() - 1;
        boolean quoted = last > 0
                && (literal.charAt(0) == '\'' || literal.charAt(0) == '"')
                && literal.charAt(0) == literal.charAt(last);
        return quoted ? unescaped(literal.substring(1, last)) : literal;
    }

    private static void append(int character, char quote, StringBuilder literal) {
        if (character == quote || character == '\\') {
            literal.append('\\').append((char) character);
        } else if (character == '\n') {
            literal.append("\\n");
        } else if (character == '\r') {
            literal.append("\\r");
        } else if (character == '\t') {
            literal.append("\\t");
        } else if (isPrintable(character)) {
            literal.appendCodePoint(character);
        } else {
            literal.append(escape(character));
        }
    }

    /** As {@code str.isprintable}: no separator except the space. */
    private static boolean isPrintable(int character) {
        return character == ' '
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static String escape(int character) {
        char letter = character <= 0xff ? 'x' : character <= 0xffff ? 'u' : 'U';
        return "\\" + letter + HexFormat.of().toHexDigits(character, digits(letter));
    }

    /** Returns the number of digits in the escape with {@code letter}; 0 for escapes of one letter. */
    private static int digits(char letter) {
        return switch (letter) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    private static String unescaped(String body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            if (body.charAt(i) == '\\' && i + 1 < body.length()) {
                i = appendEscaped(body, i + 1, text);
            } else {
                text.append(body.charAt(i));
            }
        }
        return text.toString();
    }

    /** Appends the character of the escape whose letter is at {@code at}; returns the index of its end. */
    private static int appendEscaped(String body, int at, StringBuilder text) {
        char letter = body.charAt(at);
        int end = at + digits(letter);
        int character = end > at && end < body.length() ? hexadecimal(body.substring(at + 1, end + 1)) : -1;
        if (character >= 0) {
            text.appendCodePoint(character);
            return end;
        }
        text.append(letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter == 't' ? '\t' : letter);
        return at;
    }

    /** Returns the character with this number, or -1 if it is invalid, as it may be in an edited file. */
    private static int hexadecimal(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return -1;
            }
            number = number * 16 + digit;
        }
        return Character.isValidCodePoint(number) ? number : -1;
    }

    private static boolean isLineBreak(char character) {
        return LINE_BREAKS.indexOf(character) >= 0;
    }
}
