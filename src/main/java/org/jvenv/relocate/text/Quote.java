package org.jvenv.relocate.text;

/** The quotes around a position in a line of code. */
enum Quote {
    NONE,
    SINGLE,
    DOUBLE;

    /** The meaning of a backslash between single quotes. */
    enum Backslash {
        ESCAPES,
        IS_ITSELF
    }

    /**
     * Returns the quotes that are open at {@code at}. Each line is parsed separately, so that a heredoc or a multi-line
     * string does not affect the lines after it.
     */
    static Quote at(String text, int at, Backslash inSingle) {
        Quote open = NONE;
        for (int i = text.lastIndexOf('\n', at - 1) + 1; i < at; i++) {
            char character = text.charAt(i);
            if (character == '\\' && (open != SINGLE || inSingle == Backslash.ESCAPES)) {
                i++;
            } else if (open == NONE && character == '#' && isBlankBefore(text, i)) {
                return NONE; // a comment
            } else {
                open = open.after(character);
            }
        }
        return open;
    }

    private Quote after(char character) {
        if (character == '\'' && this != DOUBLE) {
            return this == SINGLE ? NONE : SINGLE;
        }
        if (character == '"' && this != SINGLE) {
            return this == DOUBLE ? NONE : DOUBLE;
        }
        return this;
    }

    private static boolean isBlankBefore(String text, int at) {
        return at == 0 || text.charAt(at - 1) <= ' ';
    }
}
