package org.jvenv.cli.command;

import java.util.ArrayList;
import java.util.List;

/** Parses and formats lists that are the value of one option or variable. */
public final class ListValues {

    /** The characters of version operators; a blank or comma next to one does not separate requirements. */
    private static final String OPERATORS = "<>=!~";

    private ListValues() {}

    /** Returns at least two words as part of a sentence: {@code `a`, `b` or `c`}. */
    public static String alternatives(List<String> words) {
        int last = words.size() - 1;
        return "`" + String.join("`, `", words.subList(0, last)) + "` or `" + words.get(last) + "`";
    }

    /** Returns the values between commas and white space. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',' || Character.isWhitespace(text.charAt(i))) {
                if (i > begin) {
                    words.add(text.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }

    /**
     * Returns the values of a variable, separated as in virtualenv: by line breaks; if there is none, by commas; else
     * by colons. A comma in a range, such as {@code >=3.9,<3.12}, or in brackets is not a separator; neither is a colon
     * in a URL.
     */
    public static List<String> parts(String value) {
        if (!value.contains("\n") && !value.contains(",")) {
            return betweenColons(value);
        }
        String separator = value.contains("\n") ? "\n" : ",";
        List<String> parts = new ArrayList<>();
        for (String part : value.split(separator, -1)) {
            int last = parts.size() - 1;
            if (last >= 0 && separator.equals(",") && continues(part.strip(), parts.get(last))) {
                parts.set(last, parts.get(last) + "," + part.strip());
            } else if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static boolean continues(String part, String before) {
        return (!part.isEmpty() && OPERATORS.indexOf(part.charAt(0)) >= 0)
                || before.lastIndexOf('[') > before.lastIndexOf(']');
    }

    /** A URL extends to the end of the value, because it may contain colons before a port and in a password. */
    private static List<String> betweenColons(String value) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= value.length(); i++) {
            boolean separates = i < value.length() && value.charAt(i) == ':';
            if (separates && isInAddress(value, i)) {
                i = value.length();
            } else if (i < value.length() && !separates) {
                continue;
            }
            String part = value.substring(begin, i).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            begin = i + 1;
        }
        return parts;
    }

    private static boolean isInAddress(String value, int colon) {
        String before = value.substring(0, colon);
        return value.startsWith("//", colon + 1)
                || (value.startsWith("/", colon + 1) && (before.endsWith("http") || before.endsWith("https")));
    }

    /** Returns the requirements (PEP 508) between commas, blanks and line breaks. */
    public static List<String> requirements(String text) {
        return new RequirementList(text).read();
    }

    /** Splits a text into requirements. */
    private static final class RequirementList {

        private final String text;
        private final List<String> found = new ArrayList<>();
        private int begin;
        private int depth;
        private char quote;
        private boolean marker;

        RequirementList(String text) {
            this.text = text;
        }

        List<String> read() {
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (quote != 0) {
                    quote = character == quote ? 0 : quote;
                } else if (isSeparator(character) && depth == 0) {
                    separate(i);
                } else {
                    follow(character);
                }
            }
            end(text.length());
            return found;
        }

        private void follow(char character) {
            depth += "[(".indexOf(character) >= 0 ? 1 : "])".indexOf(character) >= 0 ? -1 : 0;
            depth = Math.max(depth, 0);
            marker |= character == ';';
            quote = marker && "'\"".indexOf(character) >= 0 ? character : 0;
        }

        /** Ends the requirement before a separator, unless the characters around it join the two parts. */
        private void separate(int position) {
            char character = text.charAt(position);
            boolean inMarker = character != ',' && character != '\n' && marker;
            if (!inMarker && !isInside(position) && (character != ',' || !isOperator(next(position)))) {
                end(position);
                begin = position + 1;
            }
        }

        /**
         * Whether the blank at {@code position} is next to an operator, or before the URL, extras or marker of a
         * requirement.
         */
        private boolean isInside(int position) {
            char character = text.charAt(position);
            boolean blank = character == ' ' || character == '\t';
            char before = before(position);
            return blank
                    && before != 0
                    && (isOperator(before) || "@;,".indexOf(before) >= 0 || continues(next(position)));
        }

        private static boolean continues(char character) {
            return isOperator(character) || "@;[(,".indexOf(character) >= 0;
        }

        private static boolean isOperator(char character) {
            return OPERATORS.indexOf(character) >= 0;
        }

        private static boolean isSeparator(char character) {
            return character == ',' || Character.isWhitespace(character);
        }

        private char before(int position) {
            for (int i = position - 1; i >= begin; i--) {
                if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                    return text.charAt(i);
                }
            }
            return 0;
        }

        private char next(int position) {
            for (int i = position + 1; i < text.length(); i++) {
                if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                    return text.charAt(i);
                }
            }
            return 0;
        }

        private void end(int position) {
            String requirement = text.substring(begin, position).strip();
            if (!requirement.isEmpty()) {
                found.add(requirement);
            }
            marker = false;
        }
    }
}
