package org.jvenv.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.version.PythonVersion;

/**
 * The first lines of a script, from which the system determines the interpreter.
 *
 * <p>The kernel ends a path at white space and truncates the line after 127 bytes. For Python, the line is a comment,
 * which ends at a carriage return and may declare an encoding. A path that one of them misinterprets is passed to
 * {@code /bin/sh} instead, in a line that is a string for Python:
 *
 * <pre>{@code
 * #!/bin/sh
 * '''exec' "/tmp/two words/bin/python" "$0" "$@"
 * ' '''
 * }</pre>
 *
 * <p>A declared encoding stays in line 2, and the docstring is preserved.
 *
 * @param interpreter the final path of the environment's Python
 * @param version its version; Python 2 requires a declaration if the path is not ASCII, but not in the first line
 * @param relative whether the script searches its interpreter in its own directory, so that it can be moved
 */
public record Shebang(Path interpreter, PythonVersion version, boolean relative) {

    private static final int LONGEST_LINE = 127;
    private static final String PLACEHOLDER = "#!python";
    private static final String ENCODING = "# -*- coding: utf-8 -*-\n";

    /** Creates the lines for a script that is not relocatable. */
    public Shebang(Path interpreter, PythonVersion version) {
        this(interpreter, version, false);
    }

    /** Returns the lines, with a line break at the end. */
    String lines() {
        if (!relative && isDirect("")) {
            return "#!" + interpreter + "\n";
        }
        return latin1ToText(script("", ""));
    }

    /**
     * Returns a complete script, as bytes.
     *
     * @param arguments arguments of the interpreter, such as {@code -E -s}, as bytes
     * @param source the script after its first line, as bytes
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

    /** Returns {@code source} without an encoding that was declared only for the previous path. */
    public String undeclared(String source) {
        return version.major() == 2 && source.startsWith(ENCODING) && isAscii(source)
                ? source.substring(ENCODING.length())
                : source;
    }

    /** Returns a script of a wheel with its first line replaced if that is {@code #!python}, otherwise unchanged. */
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

    /** Quotes the arguments as one word, as the kernel passes them; plain ones are passed one by one. */
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
     * Quotes a word for the shell that Python can read inside {@code '''}: backslashes are doubled, and three
     * apostrophes never occur in a row.
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
