package org.jvenv.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.version.PythonVersion;

/**
 * The first lines of a script, by which the system finds the interpreter.
 *
 * <p>The kernel ends a path at white space and cuts the line off after 127 bytes. Python, for its part, takes the line
 * for a comment, which ends at a carriage return and may declare an encoding. A path that any of them would
 * misunderstand is handed to {@code /bin/sh} instead, in a line that Python reads as a string:
 *
 * <pre>{@code
 * #!/bin/sh
 * '''exec' "/tmp/two words/bin/python" "$0" "$@"
 * ' '''
 * }</pre>
 *
 * <p>What the script declares in its second line stays there, and what would be its documentation still is that.
 *
 * @param interpreter the Python of the environment, at its final place
 * @param version Python 2 must be told in which encoding the path is, and refuses to be told after the first line
 * @param relative whether the program finds its interpreter beside itself, wherever the two are moved
 */
public record Shebang(Path interpreter, PythonVersion version, boolean relative) {

    private static final int LONGEST_LINE = 127;
    private static final String PLACEHOLDER = "#!python";
    private static final String ENCODING = "# -*- coding: utf-8 -*-\n";

    /** The lines for a program that stays where it is. */
    public Shebang(Path interpreter, PythonVersion version) {
        this(interpreter, version, false);
    }

    /** The lines that start the interpreter, with a line break at their end. */
    String lines() {
        if (!relative && isDirect("")) {
            return "#!" + interpreter + "\n";
        }
        return latin1ToText(script("", ""));
    }

    /**
     * The whole of a script, as bytes.
     *
     * @param arguments for the interpreter, such as {@code -E -s}, as bytes
     * @param source what follows the first line, as bytes
     */
    public String script(String arguments, String source) {
        String given = arguments.isEmpty() ? "" : " " + arguments;
        if (!relative && isDirect(given)) {
            return "#!" + bytes(interpreter.toString()) + given + "\n" + source;
        }
        @Nullable String encoding = PythonSource.declaredEncoding(source, 0);
        int start = encoding == null ? 0 : Math.min(PythonTokens.endOfLine(source, 0) + 1, source.length());
        boolean undeclared = !relative && encoding == null && needsEncoding();
        return "#!/bin/sh\n"
                + (undeclared ? ENCODING : source.substring(0, start))
                + "'''exec' " + program(encoding) + word(given) + " \"$0\" \"$@\"\n' '''\n"
                + PythonSource.behindString(source.substring(start));
    }

    /** {@code source}, without a declaration that only a path that is left behind had needed. */
    public String undeclared(String source) {
        return version.major() == 2 && source.startsWith(ENCODING) && isAscii(source)
                ? source.substring(ENCODING.length())
                : source;
    }

    /**
     * A script that a wheel brought along: for the interpreter if its first line is {@code #!python}, else as it is.
     */
    public byte[] adapted(byte[] script) {
        String start = new String(script, 0, Math.min(script.length, PLACEHOLDER.length()), StandardCharsets.US_ASCII);
        if (!start.equals(PLACEHOLDER)) {
            return script;
        }
        String text = new String(script, StandardCharsets.ISO_8859_1);
        String source = text.substring(Math.min(PythonTokens.endOfLine(text, 0) + 1, text.length()));
        return script("", source).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String program(@Nullable String encoding) {
        if (relative) {
            return "\"$(dirname -- \"$(realpath -- \"$0\")\")/" + interpreter.getFileName() + "\"";
        }
        String path = interpreter.toString();
        boolean undecodable = encoding != null && !PythonSource.isUtf8(encoding) && !isAscii(path);
        return undecodable ? PrintedWord.of(path) : bytes(quoted(path));
    }

    /** The kernel hands on all arguments as one; where they are plain, Python is given them one by one. */
    private static String word(String given) {
        for (int i = 0; i < given.length(); i++) {
            char character = given.charAt(i);
            if (!Character.isLetterOrDigit(character) && " -_=:.,/+@".indexOf(character) < 0) {
                return given.isEmpty() ? "" : " " + quoted(given.strip());
            }
        }
        return given;
    }

    private boolean isDirect(String given) {
        return !needsEncoding() && fitsKernel(interpreter.toString(), given);
    }

    private boolean needsEncoding() {
        return version.major() == 2 && !isAscii(interpreter.toString());
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String latin1ToText(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean fitsKernel(String path, String arguments) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) <= ' ') {
                return false;
            }
        }
        int length = ("#!" + path + "\n").getBytes(StandardCharsets.UTF_8).length + arguments.length();
        return length <= LONGEST_LINE && !path.contains("coding:") && !path.contains("coding=");
    }

    /**
     * A word of the shell that, at the same time, may stand within {@code '''} in Python: each backslash is doubled,
     * and three apostrophes never meet.
     */
    private static String quoted(String path) {
        StringBuilder word = new StringBuilder("\"");
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            switch (character) {
                case '\\', '"' -> word.append('\\').append(character);
                case '$', '`' -> word.append("\"'").append(character).append("'\"");
                case '\'' -> word.append("'\"\"");
                default -> word.append(character);
            }
        }
        return word.append('"').toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
