package org.jvenv.activate;

/** How each family of shells writes a string that means exactly itself. */
public enum Quoting {

    /**
     * Single quotes as in {@code sh}: a quote inside closes, escapes itself and opens again.
     *
     * <p>So does a digit behind a character that is not ASCII. Where the locale is of GB18030, bash takes a digit for
     * the beginning of another character, and the quote behind it for the rest.
     */
    POSIX {
        @Override
        public String quote(String value) {
            StringBuilder quoted = new StringBuilder("'");
            for (int i = 0; i < value.length(); i++) {
                char character = value.charAt(i);
                if (i > 0 && character >= '0' && character <= '9' && value.charAt(i - 1) > '~') {
                    quoted.append("''");
                }
                quoted.append(character == '\'' ? "'\\''" : character);
            }
            return quoted.append('\'').toString();
        }
    },

    /** Single quotes as in fish, where a backslash escapes a quote, and therefore itself. */
    FISH {
        @Override
        public String quote(String value) {
            return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    },

    /**
     * Single quotes as in csh, where {@code !} asks for the history even inside them and a line may not end.
     *
     * <p>A backslash stands outside the quotes: what it means inside depends on {@code backslash_quote} of tcsh.
     */
    CSH {
        @Override
        public String quote(String value) {
            StringBuilder quoted = new StringBuilder("'");
            for (int i = 0; i < value.length(); i++) {
                appendTo(quoted, value.charAt(i));
            }
            return quoted.append('\'').toString();
        }

        private void appendTo(StringBuilder quoted, char character) {
            if (character == '\'' || character == '\\' || character == '!') {
                quoted.append("'\\").append(character).append('\'');
            } else if (character == '\n') {
                quoted.append("\\\n");
            } else {
                quoted.append(character);
            }
        }
    },

    /** Double quotes as in Nushell, where without a {@code $} in front of them only a backslash is special. */
    NUSHELL {
        @Override
        public String quote(String value) {
            return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    },

    /** Single quotes as in PowerShell, which takes four typographic quotes for its own as well. */
    POWERSHELL {
        private static final String QUOTES = "'\u2018\u2019\u201A\u201B";

        @Override
        public String quote(String value) {
            StringBuilder quoted = new StringBuilder("'");
            for (int i = 0; i < value.length(); i++) {
                char character = value.charAt(i);
                quoted.append(character);
                if (QUOTES.indexOf(character) >= 0) {
                    quoted.append(character);
                }
            }
            return quoted.append('\'').toString();
        }
    },

    /** A literal of Python in plain ASCII: it needs no declared encoding, not even in Python 2. */
    PYTHON {
        @Override
        public String quote(String value) {
            StringBuilder literal = new StringBuilder("u'");
            for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
                appendTo(literal, value.codePointAt(i));
            }
            return literal.append('\'').toString();
        }

        private void appendTo(StringBuilder literal, int character) {
            if (character >= ' ' && character <= '~' && character != '\'' && character != '\\') {
                literal.append((char) character);
            } else {
                String digits = Integer.toHexString(character);
                literal.append("\\U").append("0".repeat(8 - digits.length())).append(digits);
            }
        }
    },

    /**
     * What stands between the quotes of {@code set "NAME=value"} in {@code cmd}.
     *
     * <p>The one quoting without quotes of its own, because they belong around the name as well. Only {@code %} can be
     * escaped in there; {@link CmdActivator} refuses what else would do harm.
     */
    CMD {
        @Override
        public String quote(String value) {
            return value.replace("%", "%%");
        }
    };

    /** {@code value} as this shell writes it, with all the quotes it needs. */
    public abstract String quote(String value);
}
