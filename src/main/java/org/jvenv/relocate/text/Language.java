package org.jvenv.relocate.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jvenv.activate.Quoting;
import org.jvenv.relocate.text.Quote.Backslash;

/** The quoting of paths in a kind of text. All strings are {@link ByteText}. */
public enum Language {

    /** Without quotes: the lines of {@code .pth} files. */
    PLAIN {
        @Override
        public String written(String value, String text, int at) {
            return value;
        }
    },

    /** {@code sh} and compatible shells. */
    POSIX {
        @Override
        public String written(String value, String text, int at) {
            return switch (Quote.at(text, at, Backslash.IS_ITSELF)) {
                case SINGLE -> value.replace("'", "'\\''");
                case DOUBLE -> escaped(value, "\\\"$`");
                case NONE -> isPlain(value) || isComment(text, at) ? value : Quoting.POSIX.quote(value);
            };
        }
    },

    /** fish, csh, PowerShell and Nushell, for {@linkplain #isSafe safe} values. */
    OTHER_SHELL {
        @Override
        public String written(String value, String text, int at) {
            return switch (Quote.at(text, at, Backslash.IS_ITSELF)) {
                case SINGLE -> text.startsWith("r#", at - 3) ? value : value.replace("'", "'\"'\"'");
                case DOUBLE -> value;
                case NONE -> isPlain(value) || isComment(text, at) ? value : "'" + value.replace("'", "'\"'\"'") + "'";
            };
        }
    },

    /** Python; raw strings are not escaped. */
    PYTHON {
        @Override
        public String written(String value, String text, int at) {
            Quote quote = Quote.at(text, at, Backslash.ESCAPES);
            String prefix = prefix(text, at);
            if (quote == Quote.NONE || prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0) {
                return value;
            }
            if (prefix.equals("u")) {
                return inPython(ByteText.text(value)); // for any Python and encoding
            }
            return escaped(value, quote == Quote.SINGLE ? "\\'" : "\\\"").replace("\n", "\\n");
        }

        // The prefix of the string at `at`.
        private String prefix(String text, int at) {
            int quote = at - 1;
            while (quote >= 0
                    && text.charAt(quote) != '\''
                    && text.charAt(quote) != '"'
                    && text.charAt(quote) != '\n') {
                quote--;
            }
            int start = quote;
            while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            return quote < 0 ? "" : text.substring(start, quote);
        }
    },

    /** JSON in ASCII, as Python writes it. */
    JSON {
        @Override
        public String written(String value, String text, int at) {
            return inJson(ByteText.text(value));
        }
    },

    /** The path of a {@code file:} URL. */
    URL {
        @Override
        public String written(String value, String text, int at) {
            return inUrl(value, UNRESERVED);
        }
    };

    private static final String UNRESERVED = "-_.~/";
    private static final String NOT_ESCAPED = "-_.~/:@!$&'()*+,;=[]|^";

    /** Returns {@code value} as it is written at {@code at} in {@code text}. */
    public abstract String written(String value, String text, int at);

    /** Returns the forms in which known programs write {@code path}. */
    public static List<String> spellings(String path) {
        List<String> spellings = new ArrayList<>();
        spellings.add(ByteText.of(path));
        spellings.add(ByteText.of(path.replace("'", "'\"'\"'"))); // shlex.quote
        spellings.add(ByteText.of(escaped(path, "\\\"$`")));
        spellings.add(ByteText.of(escaped(path, "\\'")));
        for (Quoting quoting : List.of(Quoting.POSIX, Quoting.FISH, Quoting.CSH, Quoting.NUSHELL, Quoting.POWERSHELL)) {
            String quoted = quoting.quote(path);
            spellings.add(ByteText.of(quoted.substring(1, quoted.length() - 1)));
        }
        spellings.add(inPython(path));
        spellings.add(inJson(path));
        spellings.add(inUrl(ByteText.of(path), UNRESERVED));
        spellings.add(inUrl(ByteText.of(path), NOT_ESCAPED));
        return spellings;
    }

    /** Whether {@code value} has no special characters in any shell, kind of quotes or prompt. */
    public static boolean isSafe(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("\\\"$`!%^".indexOf(value.charAt(i)) >= 0 || value.charAt(i) < ' ') {
                return false;
            }
        }
        return !value.contains("=~");
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (!Character.isLetterOrDigit(character) && "/._-+@,".indexOf(character) < 0 && character < '\u0080') {
                return false;
            }
        }
        return true;
    }

    private static boolean isComment(String text, int at) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        return text.substring(line, at).stripLeading().startsWith("#");
    }

    private static String escaped(String value, String special) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (special.indexOf(value.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(value.charAt(i));
        }
        return escaped.toString();
    }

    private static String inPython(String path) {
        String literal = Quoting.PYTHON.quote(path);
        return literal.substring("u'".length(), literal.length() - 1);
    }

    private static String inJson(String path) {
        StringBuilder json = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (character < ' ' || character > '~') {
                json.append("\\u").append(HexFormat.of().toHexDigits(character));
            } else {
                json.append(character == '"' || character == '\\' ? "\\" : "").append(character);
            }
        }
        return json.toString();
    }

    private static String inUrl(String bytes, String notEscaped) {
        StringBuilder url = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char character = bytes.charAt(i);
            boolean letter = character < '\u0080' && Character.isLetterOrDigit(character);
            if (letter || notEscaped.indexOf(character) >= 0) {
                url.append(character);
            } else {
                url.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) character));
            }
        }
        return url.toString();
    }

    /** The position of the old path in a text; {@code end} is exclusive. */
    public record Occurrence(int start, int end) {}
}
