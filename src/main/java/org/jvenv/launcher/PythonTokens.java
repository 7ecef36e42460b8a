package org.jvenv.launcher;

/** The part of Python's grammar for the beginning of a module. Positions are offsets in a text of bytes. */
final class PythonTokens {

    private static final String SPACES = " \t\f";
    private static final String BLANKS = " \t\f\r\n";
    private static final String QUOTES = "\"'";

    private PythonTokens() {}

    static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && SPACES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Returns the first position that is neither blank nor in a comment. */
    static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                at = endOfLine(text, at);
            } else if (BLANKS.indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Returns the start of the statement after the one that ends at {@code end}. */
    static int nextStatement(String text, int end) {
        int at = skipSpaces(text, end);
        return skipBlanks(text, text.startsWith(";", at) ? at + 1 : at);
    }

    static boolean endsStatement(String text, int end) {
        int at = skipSpaces(text, end);
        return at == text.length() || "\r\n;#".indexOf(text.charAt(at)) >= 0;
    }

    /** Returns the end of the adjacent strings at {@code start}, or {@code start} if there are none. */
    static int endOfStrings(String text, int start) {
        int end = endOfString(text, start);
        while (end > start) {
            int next = skipJoined(text, end);
            int further = endOfString(text, next);
            if (further == next) {
                return end;
            }
            end = further;
        }
        return start;
    }

    /** Returns the end of the import from {@code __future__} at {@code start}, or {@code start} if there is none. */
    static int endOfFutureImport(String text, int start) {
        int at = start;
        for (String word : new String[] {"from", "__future__", "import"}) {
            if (!text.startsWith(word, at)) {
                return start;
            }
            at = skipJoined(text, at + word.length());
        }
        int depth = 0;
        while (at < text.length() && (depth > 0 || "\r\n;#".indexOf(text.charAt(at)) < 0)) {
            char character = text.charAt(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            at = character == '#' ? endOfLine(text, at) : character == '\\' ? skipJoined(text, at) : at + 1;
        }
        return at;
    }

    /** Returns a statement without strings in one line and without comments. */
    static String inOneLine(String statement) {
        StringBuilder line = new StringBuilder(statement.length());
        for (int at = 0; at < statement.length(); at++) {
            char character = statement.charAt(at);
            if (character == '#') {
                at = endOfLine(statement, at) - 1;
            } else {
                line.append(character == '\\' || BLANKS.indexOf(character) >= 0 ? ' ' : character);
            }
        }
        return line.toString().strip();
    }

    /** Skips blanks and lines joined by backslashes. */
    private static int skipJoined(String text, int from) {
        int at = skipSpaces(text, from);
        while (text.startsWith("\\", at)) {
            int end = text.startsWith("\r\n", at + 1) ? at + "\\\r\n".length() : at + 2;
            at = skipSpaces(text, Math.min(end, text.length()));
        }
        return at;
    }

    private static int endOfString(String text, int start) {
        int at = start;
        while (at < text.length() && at < start + 2 && "rRuU".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length() || QUOTES.indexOf(text.charAt(at)) < 0) {
            return start;
        }
        String quote = text.substring(at, at + 1);
        String delimiter = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        for (int i = at + delimiter.length(); i < text.length(); i++) {
            if (text.startsWith(delimiter, i)) {
                return i + delimiter.length();
            }
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '\n' && delimiter.length() == 1) {
                return start;
            }
        }
        return start;
    }

    /** Returns the end of the line that contains {@code from}, before its line break. */
    static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
