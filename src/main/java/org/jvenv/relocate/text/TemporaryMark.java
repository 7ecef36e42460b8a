package org.jvenv.relocate.text;

/**
 * The marks of {@code mktmpenv} in an environment that is deleted when its shell ends. A user who copies or renames it
 * wants to keep it.
 */
public final class TemporaryMark {

    /** The marker file. */
    public static final String FILE = "README.tmpenv";

    private static final String START = "if [ -f ";
    private static final String END = "\nfi";

    private TemporaryMark() {}

    /** Returns {@code hook} without the lines that delete the environment. */
    public static String without(String hook) {
        int mark = hook.indexOf(FILE);
        if (mark < 0) {
            return hook;
        }
        int start = hook.lastIndexOf('\n', mark) + 1;
        int end = hook.indexOf(END, mark);
        if (end < 0
                || !hook.startsWith(START, start)
                || !hook.substring(mark, end).contains("rmvirtualenv ")) {
            return hook;
        }
        int rest = Math.min(end + END.length() + 1, hook.length());
        return hook.substring(0, start) + hook.substring(rest);
    }
}
