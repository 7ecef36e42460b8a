package org.jvenv.wheel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
 * @param interpreter the Python of the environment, at its final place
 * @param version Python 2 must be told in which encoding the path is, and refuses to be told after the first line
 * @param relative whether the program finds its interpreter beside itself, wherever the two are moved
 */
public record Shebang(Path interpreter, PythonVersion version, boolean relative) {

    private static final int LONGEST_LINE = 127;
    private static final String PLACEHOLDER = "#!python";
    private static final String CODING = "# -*- coding: utf-8 -*-\n";

    /** The lines for a program that stays where it is. */
    public Shebang(Path interpreter, PythonVersion version) {
        this(interpreter, version, false);
    }

    /** The lines that start the interpreter, with a line break at their end. */
    String lines() {
        return lines("");
    }

    /** The same, with {@code arguments} for the interpreter, such as {@code -E -s}. */
    public String lines(String arguments) {
        String given = arguments.isEmpty() ? "" : " " + arguments;
        if (relative) {
            return "#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")/" + interpreter.getFileName()
                    + "\" \"$0\" \"$@\"\n' '''\n";
        }
        String path = interpreter.toString();
        boolean needsEncoding = version.major() == 2 && !isAscii(path);
        if (!needsEncoding && fitsKernel(path, given)) {
            return "#!" + path + given + "\n";
        }
        String coding = needsEncoding ? CODING : "";
        return "#!/bin/sh\n" + coding + "'''exec' " + quoted(path) + given + " \"$0\" \"$@\"\n' '''\n";
    }

    /**
     * A script that a wheel brought along: for the interpreter if its first line is {@code #!python}, else as it is.
     */
    public byte[] adapted(byte[] script) {
        String start = new String(script, 0, Math.min(script.length, PLACEHOLDER.length()), StandardCharsets.US_ASCII);
        if (!start.equals(PLACEHOLDER)) {
            return script;
        }
        int rest = PLACEHOLDER.length();
        while (rest < script.length && script[rest - 1] != '\n') {
            rest++;
        }
        byte[] shebang = lines().getBytes(StandardCharsets.UTF_8);
        int left = script.length - rest;
        return ByteBuffer.allocate(shebang.length + left)
                .put(shebang)
                .put(script, rest, left)
                .array();
    }

    private static boolean fitsKernel(String path, String arguments) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) <= ' ') {
                return false;
            }
        }
        int length = ("#!" + path + arguments + "\n").getBytes(StandardCharsets.UTF_8).length;
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
