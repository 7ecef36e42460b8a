package org.jvenv.environment;

/** Strings as Python writes and reads them in {@code pyvenv.cfg}. */
final class PythonText {

    private static final String LINE_BREAKS = "\n\r\u000b\u000c\u001c\u001d\u001e\u0085\u2028\u2029";
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;

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

    /** {@code repr(text)}, the form in which the standard library's venv records a prompt. */
    static String repr(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder literal = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), quote, literal);
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

    private static void append(char character, char quote, StringBuilder literal) {
        if (character == quote || character == '\\') {
            literal.append('\\').append(character);
        } else if (character == '\n') {
            literal.append("\\n");
        } else if (character == '\r') {
            literal.append("\\r");
        } else if (character == '\t') {
            literal.append("\\t");
        } else if (character < FIRST_PRINTABLE || character == DELETE || isLineBreak(character)) {
            literal.append(escape(character));
        } else {
            literal.append(character);
        }
    }

    private static String escape(char character) {
        String digits = Integer.toHexString(character);
        return character > 0xff
                ? "\\u" + "0".repeat(4 - digits.length()) + digits
                : "\\x" + "0".repeat(2 - digits.length()) + digits;
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
        int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 0;
        if (digits > 0 && at + digits < body.length()) {
            text.append((char) Integer.parseInt(body.substring(at + 1, at + 1 + digits), 16));
            return at + digits;
        }
        text.append(letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter == 't' ? '\t' : letter);
        return at;
    }

    private static boolean isLineBreak(char character) {
        return LINE_BREAKS.indexOf(character) >= 0;
    }
}
