package org.jvenv.launcher;

import org.jvenv.wheel.EntryPoint;

/**
 * The small executable that starts an entry point: {@code bin/pip}.
 *
 * @param shebang its first lines, which name the Python of the environment
 * @param entryPoint the function to call, and the name to call it by
 */
public record Shim(Shebang shebang, EntryPoint entryPoint) {

    /** What it is called in the directory of scripts. */
    public String name() {
        return entryPoint.name();
    }

    /** The program for a system that reads its first line. */
    public String text() {
        return shebang.lines() + code(entryPoint);
    }

    /** What it has Python do, in words that Python 2.7 and every Python 3 understand. */
    public static String code(EntryPoint entryPoint) {
        return "import sys\n"
                + "from " + entryPoint.module() + " import " + imported(entryPoint) + "\n"
                + "\n"
                + "if __name__ == \"__main__\":\n"
                + "    for suffix in (\".exe\", \"-script.pyw\"):\n"
                + "        if sys.argv[0].endswith(suffix):\n"
                + "            sys.argv[0] = sys.argv[0][:-len(suffix)]\n"
                + "    sys.exit(" + entryPoint.function() + "())\n";
    }

    /** Only the first of the dotted names can be imported. */
    private static String imported(EntryPoint entryPoint) {
        String function = entryPoint.function();
        int dot = function.indexOf('.');
        return dot < 0 ? function : function.substring(0, dot);
    }
}
