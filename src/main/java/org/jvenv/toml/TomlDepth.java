package org.jvenv.toml;

/**
 * Measures the nesting of arrays, inline tables and dotted keys, because the parser is recursive.
 *
 * <p>Brackets in strings and comments do not count. Syntax errors are left to the parser.
 */
final class TomlDepth {

    /** The maximum depth of values and keys. */
    static final int MOST = 100;

    private final String text;
    private int at;
    private int line = 1;
    private int brackets;
    private int dots;

    private TomlDepth(String text) {
        this.text = text;
    }

    /** Returns the number of the first line that is nested deeper than {@link #MOST}, or 0. */
    static int lineTooDeep(String text) {
        TomlDepth depth = new TomlDepth(text);
        while (depth.at < text.length()) {
            depth.step();
            if (depth.brackets > MOST || depth.dots > MOST) {
                return depth.line;
            }
        }
        return 0;
    }

    private void step() {
        char character = text.charAt(at);
        switch (character) {
            case '"', '\'' -> skipString(character);
            case '#' -> skipComment();
            default -> {
                count(character);
                at++;
            }
        }
    }

    private void count(char character) {
        switch (character) {
            case '\n' -> {
                line++;
                dots = 0;
            }
            case '[', '{' -> {
                brackets++;
                dots = 0;
            }
            case ']', '}' -> {
                brackets = Math.max(0, brackets - 1);
                dots = 0;
            }
            case '=', ',' -> dots = 0;
            case '.' -> dots++;
            default -> {}
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipString(char quote) {
        String thrice = String.valueOf(quote).repeat(3);
        boolean several = text.startsWith(thrice, at);
        String end = several ? thrice : String.valueOf(quote);
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            char character = text.charAt(at);
            if (character == '\n') {
                if (!several) {
                    return; // not closed
                }
                line++;
            }
            at += quote == '"' && character == '\\' && !text.startsWith("\n", at + 1) ? 2 : 1;
        }
        at = Math.min(text.length(), at + end.length());
    }
}
