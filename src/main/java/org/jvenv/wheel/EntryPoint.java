package org.jvenv.wheel;

import java.util.Optional;

/**
 * A function of a package that a script calls.
 *
 * @param name the name of the script
 * @param module the module of the function: {@code pip._internal.cli.main}
 * @param function its name in the module, with dots if it is a method: {@code main}
 */
public record EntryPoint(String name, String module, String function) {

    /**
     * Parses the two sides of a line of {@code entry_points.txt}.
     *
     * @param target {@code module:function}, optionally followed by extras in brackets
     * @return nothing if a part is not a file name or a Python identifier, because it is inserted into a program
     */
    static Optional<EntryPoint> of(String name, String target) {
        int bracket = target.indexOf('[');
        String callable = (bracket < 0 ? target : target.substring(0, bracket)).strip();
        int colon = callable.indexOf(':');
        if (colon < 0 || !isFileName(name)) {
            return Optional.empty();
        }
        String module = callable.substring(0, colon).strip();
        String function = callable.substring(colon + 1).strip();
        return isDottedName(module) && isDottedName(function)
                ? Optional.of(new EntryPoint(name, module, function))
                : Optional.empty();
    }

    /** Returns an entry point with another name for the same function. */
    EntryPoint named(String otherName) {
        return new EntryPoint(otherName, module, function);
    }

    private static boolean isFileName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (Character.isISOControl(character) || "/\\:".indexOf(character) >= 0) {
                return false;
            }
        }
        return !name.isEmpty() && !name.equals(".") && !name.equals("..");
    }

    private static boolean isDottedName(String name) {
        boolean expectsStart = true;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean dot = character == '.' && !expectsStart;
            boolean letter = expectsStart
                    ? Character.isUnicodeIdentifierStart(character)
                    : Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
            if (!dot && !letter && character != '_') {
                return false;
            }
            expectsStart = dot;
        }
        return !expectsStart;
    }
}
