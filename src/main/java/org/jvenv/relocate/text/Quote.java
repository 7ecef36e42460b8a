package org.jvenv.relocate.text;

/** Between which quotes of a line of code something stands. */
enum Quote {
    NONE,
    SINGLE,
    DOUBLE;

    /** What a backslash is between single quotes. */
    enum Backslash {
        ESCAPES,
        IS_ITSELF
    }

    /**
     * The quotes that are open at {@code at}. Lines are looked at one by one, for a heredoc or a string over several
     * lines must not turn everything after it inside out.
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
