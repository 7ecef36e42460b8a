package org.jvenv.launcher;

import org.jvenv.wheel.EntryPoint;

/**
 * The small executable that starts an entry point: {@code bin/pip}.
 *
 * @param shebang its first lines, with the Python of the environment
 * @param entryPoint the function to call, and the name of the script
 */
public record Shim(Shebang shebang, EntryPoint entryPoint) {

    /** Returns the file name. */
    public String name() {
        return entryPoint.name();
    }

    /** Returns the script for a system with shebangs. */
    public String text() {
        return shebang.lines() + code(entryPoint);
    }

    /** Returns the source after the shebang, which is valid in Python 2.7 and every Python 3. */
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

    /** Returns the part of the function's name that can be imported: only the first of dotted names. */
    private static String imported(EntryPoint entryPoint) {
        String function = entryPoint.function();
        int dot = function.indexOf('.');
        return dot < 0 ? function : function.substring(0, dot);
    }
}
