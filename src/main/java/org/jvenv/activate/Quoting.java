package org.jvenv.activate;

import java.util.HexFormat;

/** The quoting of strings in a family of shells. */
public enum Quoting {

    /**
     * Single quotes as in {@code sh}: a quote in the value closes the string, is escaped, and opens the string again.
     *
     * <p>A digit after a non-ASCII character is written outside the quotes too: in GB18030 locales, bash reads the
     * digit and the quote after it as part of a character.
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

    /** Single quotes as in fish, in which a backslash escapes quotes and backslashes. */
    FISH {
        @Override
        public String quote(String value) {
            return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    },

    /**
     * Single quotes as in csh, in which {@code !} and line breaks must be escaped even between quotes.
     *
     * <p>A backslash is written outside the quotes: between them, its meaning depends on {@code backslash_quote} of
     * tcsh.
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

    /** Double quotes as in Nushell, in which only a backslash is special. */
    NUSHELL {
        @Override
        public String quote(String value) {
            return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    },

    /** Single quotes as in elvish, in which a quote is written twice. */
    ELVISH {
        @Override
        public String quote(String value) {
            return "'" + value.replace("'", "''") + "'";
        }
    },

    /** Single quotes as in PowerShell, in which four typographic quotes are equivalent. */
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

    /** A Python literal in ASCII, which needs no declared encoding, even in Python 2. */
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
                literal.append("\\U").append(HexFormat.of().toHexDigits(character));
            }
        }
    },

    /**
     * The value in {@code set "NAME=value"} of {@code cmd}.
     *
     * <p>It adds no quotes, because they also enclose the name. Only {@code %} can be escaped; {@link CmdActivator}
     * rejects other dangerous characters.
     */
    CMD {
        @Override
        public String quote(String value) {
            return value.replace("%", "%%");
        }
    };

    /** Returns {@code value} as this shell writes it, with quotes. */
    public abstract String quote(String value);
}
