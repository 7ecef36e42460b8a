package org.jvenv.relocate;

import org.jspecify.annotations.Nullable;

/**
 * The lines by which a script says what runs it.
 *
 * @param interpreter the program, as bytes
 * @param arguments what stands behind it
 * @param end where the script proper begins
 */
record ScriptStart(String interpreter, String arguments, int end) {

    private static final String SHELL = "/bin/sh";
    private static final String HANDED_ON = "'''exec' ";
    private static final String SAME_ARGUMENTS = "\"$0\" \"$@\"";
    private static final String STRING_ENDS = "' '''";
    private static final String CODING = "# -*- coding: utf-8 -*-";

    /** Reads them, or returns {@code null} if there are none. */
    static @Nullable ScriptStart of(String script) {
        if (!script.startsWith("#!")) {
            return null;
        }
        int end = endOfLine(script, 0);
        String line = script.substring("#!".length(), end).strip();
        @Nullable ScriptStart handedOn = line.equals(SHELL) ? handedOn(script, next(script, end)) : null;
        return handedOn != null ? handedOn : new ScriptStart(line, "", next(script, end));
    }

    /** The same with the program parted from its arguments, where the program is below the old place. */
    ScriptStart parted(Needles needles) {
        @Nullable Occurrence place = needles.at(interpreter, 0);
        int blank = place == null ? -1 : blank(interpreter, place.end());
        return blank < 0
                ? this
                : new ScriptStart(
                        interpreter.substring(0, blank),
                        interpreter.substring(blank).strip() + arguments,
                        end);
    }

    /** Whether Python runs it, which alone can be started by way of {@code /bin/sh}. */
    boolean isPython() {
        String program = interpreter.substring(interpreter.lastIndexOf('/') + 1);
        return program.startsWith("python")
                || program.startsWith("pypy")
                || program.startsWith("graalpy")
                || program.startsWith("env python");
    }

    /** The lines that have {@code /bin/sh} start the interpreter: see {@code Shebang}. */
    private static @Nullable ScriptStart handedOn(String script, int second) {
        int start = script.startsWith(CODING, second) ? next(script, endOfLine(script, second)) : second;
        if (!script.startsWith(HANDED_ON, start)) {
            return null;
        }
        int end = endOfLine(script, start);
        int third = next(script, end);
        @Nullable ShellWord word = ShellWord.at(script, start + HANDED_ON.length());
        if (word == null || word.end() > end || !script.startsWith(STRING_ENDS, third)) {
            return null;
        }
        String rest = script.substring(word.end(), end).strip();
        return rest.endsWith(SAME_ARGUMENTS)
                ? new ScriptStart(
                        word.value(),
                        rest.substring(0, rest.length() - SAME_ARGUMENTS.length())
                                .strip(),
                        next(script, endOfLine(script, third)))
                : null;
    }

    private static int blank(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\t') {
                return i;
            }
        }
        return -1;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int next(String text, int endOfLine) {
        return Math.min(endOfLine + 1, text.length());
    }
}
