package org.jvenv.manage;

import org.jvenv.environment.PyvenvCfg;

/** Extracts versions of Python from configurations and file names. */
public final class PythonVersions {

    private PythonVersions() {}

    /** Returns the release in {@code pyvenv.cfg}, such as {@code 3.12.4}; empty if there is none. */
    static String release(PyvenvCfg configuration) {
        return leading(configuration.version().orElse(""), 3);
    }

    /** Returns the {@code X.Y} in {@code pyvenv.cfg}; empty if there is none. */
    static String feature(PyvenvCfg configuration) {
        String feature = leading(release(configuration), 2);
        return feature.indexOf('.') < 0 ? "" : feature;
    }

    /** Returns the {@code X.Y} in the name of a file, such as {@code python3.12}; empty if there is none. */
    public static String inName(String executable) {
        int begin = 0;
        while (begin < executable.length() && !Character.isDigit(executable.charAt(begin))) {
            begin++;
        }
        String feature = leading(executable.substring(begin), 2);
        return feature.indexOf('.') < 0 ? "" : feature;
    }

    /** Returns the first {@code parts} numbers, separated by dots. */
    private static String leading(String text, int parts) {
        int end = 0;
        int dots = 0;
        while (end < text.length()) {
            char character = text.charAt(end);
            boolean next = character == '.'
                    && end > 0
                    && end + 1 < text.length()
                    && Character.isDigit(text.charAt(end + 1))
                    && ++dots < parts;
            if (!next && !Character.isDigit(character)) {
                break;
            }
            end++;
        }
        return text.substring(0, end);
    }
}
