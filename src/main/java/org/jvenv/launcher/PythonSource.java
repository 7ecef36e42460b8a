package org.jvenv.launcher;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The source of a Python script after its shebang, as bytes.
 *
 * <p>Only a docstring may precede imports from {@code __future__}. If the string that {@code /bin/sh} executes comes
 * first, these imports are moved directly after it and the docstring is assigned to {@code __doc__}.
 */
final class PythonSource {

    private static final String ENCODING = "coding";
    private static final String DOCUMENTATION = "__doc__";

    private final String text;
    private final StringBuilder futures = new StringBuilder();
    private final StringBuilder rest = new StringBuilder();

    private PythonSource(String text) {
        this.text = text;
    }

    /** Returns the encoding that the line at {@code start} declares (PEP 263), or {@code null}. */
    static @Nullable String declaredEncoding(String text, int start) {
        String line = text.substring(start, PythonTokens.endOfLine(text, start));
        int found = line.strip().startsWith("#") ? line.indexOf(ENCODING) : -1;
        while (found >= 0) {
            int sign = found + ENCODING.length();
            if (sign < line.length() && (line.charAt(sign) == ':' || line.charAt(sign) == '=')) {
                String name = name(line, sign + 1);
                if (!name.isEmpty()) {
                    return name;
                }
            }
            found = line.indexOf(ENCODING, sign);
        }
        return null;
    }

    /** Whether Python decodes a text with this declared encoding as UTF-8. */
    static boolean isUtf8(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-');
        return name.equals("utf-8") || name.equals("utf8") || name.startsWith("utf-8-");
    }

    /** Returns {@code text} rewritten so that it has the same meaning after a string. */
    static String behindString(String text) {
        return new PythonSource(text).behindString();
    }

    private String behindString() {
        int start = PythonTokens.skipBlanks(text, 0);
        int end = PythonTokens.endOfStrings(text, start);
        boolean documented = end > start && PythonTokens.endsStatement(text, end);
        boolean archive = text.indexOf('\0') >= 0;
        if (archive || (!documented && !text.contains(DOCUMENTATION))) {
            return text;
        }
        int after = documented ? PythonTokens.nextStatement(text, end) : start;
        int done = takeFutures(after);
        if (!documented) {
            return text.substring(0, done) + DOCUMENTATION + " = None\n" + text.substring(done);
        }
        return text.substring(0, start) + futures + DOCUMENTATION + " = " + text.substring(start, after) + rest
                + text.substring(done);
    }

    /** Collects the imports from {@code __future__} that begin at {@code start}; returns their end. */
    private int takeFutures(int start) {
        int at = start;
        int end = PythonTokens.endOfFutureImport(text, at);
        while (end > at) {
            futures.append(PythonTokens.inOneLine(text.substring(at, end))).append("; ");
            int next = PythonTokens.nextStatement(text, end);
            appendLines(text.substring(at, end), text.substring(end, next));
            at = next;
            end = PythonTokens.endOfFutureImport(text, at);
        }
        return at;
    }

    /** Replaces a statement by as many line breaks, so that line numbers in tracebacks are correct. */
    private void appendLines(String statement, String behind) {
        for (int i = 0; i < statement.length(); i++) {
            if (statement.charAt(i) == '\n') {
                rest.append('\n');
            }
        }
        int separator = PythonTokens.skipSpaces(behind, 0);
        boolean separated = behind.startsWith(";", separator);
        rest.append(behind, separated ? PythonTokens.skipSpaces(behind, separator + 1) : 0, behind.length());
    }

    private static String name(String line, int from) {
        int start = from;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        int end = start;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || "-_.".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return line.substring(start, end);
    }
}
