package org.jvenv.launcher;

import org.jspecify.annotations.Nullable;

/**
 * The first lines of a script, which name its interpreter.
 *
 * @param interpreter the program, as bytes
 * @param arguments its arguments
 * @param encoding the comment that declares the encoding of the script, if these lines contain it; or empty
 * @param end the position after these lines
 */
public record ScriptStart(String interpreter, String arguments, String encoding, int end) {

    private static final String SHELL = "/bin/sh";
    private static final String HANDED_ON = "'''exec' ";
    private static final String SAME_ARGUMENTS = "\"$0\" \"$@\"";
    private static final String STRING_ENDS = "' '''";
    private static final String[] ENVS = {"/usr/bin/env -S ", "/bin/env -S ", "/usr/bin/env ", "/bin/env "};

    /** An interpreter that is searched in the directory of the script. */
    private static final String BESIDE = "python";

    /** Parses the lines, or returns {@code null} if there are none. */
    public static @Nullable ScriptStart of(String script) {
        if (!script.startsWith("#!")) {
            return null;
        }
        int end = PythonTokens.endOfLine(script, 0);
        String line = script.substring("#!".length(), end).strip();
        @Nullable ScriptStart handedOn = line.equals(SHELL) ? handedOn(script, next(script, end)) : null;
        return handedOn != null ? handedOn : new ScriptStart(named(line), "", "", next(script, end));
    }

    /** Separates the program from its arguments at the first blank from {@code from} on. */
    public ScriptStart parted(int from) {
        int blank = blank(interpreter, from);
        return blank < 0
                ? this
                : new ScriptStart(
                        interpreter.substring(0, blank),
                        interpreter.substring(blank).strip() + arguments,
                        encoding,
                        end);
    }

    /** Whether the interpreter is a Python, and can thus be started by {@code /bin/sh}. */
    public boolean isPython() {
        String program = interpreter.substring(interpreter.lastIndexOf('/') + 1);
        return program.startsWith("python")
                || program.startsWith("pypy")
                || program.startsWith("graalpy")
                || program.startsWith("env python");
    }

    /** Whether the script searches its interpreter in its own directory. */
    public boolean isRelative() {
        return interpreter.equals(BESIDE);
    }

    /** Removes {@code env} in front of an absolute path. */
    private static String named(String line) {
        for (String env : ENVS) {
            if (line.startsWith(env)
                    && line.substring(env.length()).stripLeading().startsWith("/")) {
                return line.substring(env.length()).stripLeading();
            }
        }
        return line;
    }

    /** Parses the lines that start the interpreter with {@code /bin/sh}: see {@code Shebang}. */
    private static @Nullable ScriptStart handedOn(String script, int second) {
        boolean declared = PythonSource.declaredEncoding(script, second) != null;
        int start = declared ? next(script, PythonTokens.endOfLine(script, second)) : second;
        if (!script.startsWith(HANDED_ON, start)) {
            return null;
        }
        int end = PythonTokens.endOfLine(script, start);
        int third = next(script, end);
        String encoding = declared ? script.substring(second, PythonTokens.endOfLine(script, second)) : "";
        return script.startsWith(STRING_ENDS, third)
                ? handedOn(script.substring(start + HANDED_ON.length(), end), encoding, nextLine(script, third))
                : null;
    }

    private static @Nullable ScriptStart handedOn(String command, String encoding, int end) {
        @Nullable ShellWord word = ShellWord.at(command, 0);
        String rest =
                word == null ? command.strip() : command.substring(word.end()).strip();
        if (!rest.endsWith(SAME_ARGUMENTS)) {
            return null;
        }
        String arguments =
                rest.substring(0, rest.length() - SAME_ARGUMENTS.length()).strip();
        return word == null
                ? new ScriptStart(BESIDE, "", encoding, end)
                : new ScriptStart(word.value(), arguments, encoding, end);
    }

    private static int blank(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
                return i;
            }
        }
        return -1;
    }

    private static int nextLine(String text, int from) {
        return next(text, PythonTokens.endOfLine(text, from));
    }

    private static int next(String text, int endOfLine) {
        return Math.min(endOfLine + 1, text.length());
    }
}
