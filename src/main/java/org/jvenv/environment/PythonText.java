package org.jvenv.environment;

/** Strings as Python writes and reads them. */
public final class PythonText {

    private static final String LINE_BREAKS = "\n\r\u000b\u000c\u001c\u001d\u001e\u0085\u2028\u2029";

    private PythonText() {}

    /** {@code text} on one line: all that {@code str.splitlines} would split at becomes a space. */
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
     * {@code text} for a line of output: as it is, or as Python's {@code repr} where a part of it could not be seen, or
     * would end the line.
     */
    public static String shown(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPrintable(text.codePointAt(i))) {
                return repr(text);
            }
        }
        return text;
    }

    /** {@code repr(text)}, the form in which the standard library's venv records a prompt. */
    static String repr(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder literal = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(text.codePointAt(i), quote, literal);
        }
        return literal.append(quote).toString();
    }

    /** What a {@link #repr} says; text without quotes, as uv writes it, is returned as it is. */
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

    /** {@code str.isprintable}: of what separates, the space alone is. */
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
        String digits = Integer.toHexString(character);
        return "\\" + letter + "0".repeat(digits(letter) - digits.length()) + digits;
    }

    /** How many there are in the escape with {@code letter}; none in those that name one character. */
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

    /** Appends what the escape whose letter stands at {@code at} means; returns where it ends. */
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

    /** The character of that number, or -1 if there is none: whoever edits the file may write anything. */
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
