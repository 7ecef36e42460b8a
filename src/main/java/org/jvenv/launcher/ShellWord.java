package org.jvenv.launcher;

import org.jspecify.annotations.Nullable;

/**
 * A word of {@code sh} with a constant value.
 *
 * @param value its value
 * @param end the position after the word
 */
public record ShellWord(String value, int end) {

    /** Returns the word at {@code start}; {@code null} if it contains variables or commands, or is not terminated. */
    public static @Nullable ShellWord at(String text, int start) {
        if (text.startsWith(PrintedWord.START, start)) {
            return PrintedWord.at(text, start);
        }
        StringBuilder value = new StringBuilder();
        int i = start;
        while (i < text.length() && !isBlank(text.charAt(i))) {
            char character = text.charAt(i);
            int end = character == '\'' || character == '"' ? quoted(text, i, value) : bare(text, i, value);
            if (end < 0) {
                return null;
            }
            i = end;
        }
        return new ShellWord(value.toString(), i);
    }

    /** Appends the text between the quotes; returns the position after them, or -1. */
    private static int quoted(String text, int start, StringBuilder value) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == quote) {
                return i + 1;
            }
            if (quote == '"' && (character == '$' || character == '`')) {
                return -1;
            }
            if (quote == '"' && character == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
                i++;
            }
            value.append(text.charAt(i));
        }
        return -1;
    }

    private static int bare(String text, int at, StringBuilder value) {
        char character = text.charAt(at);
        if ("$`(){}&|<>*?[".indexOf(character) >= 0) {
            return -1;
        }
        int taken = character == '\\' && at + 1 < text.length() ? at + 1 : at;
        value.append(text.charAt(taken));
        return taken + 1;
    }

    private static boolean isEscapable(char character) {
        return character == '\\' || character == '"' || character == '$' || character == '`';
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == ';';
    }
}
