package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.tree.Trees;

/**
 * Names of the interpreter in an older release, such as {@code python3.11}, which would start another Python than their
 * name says.
 */
final class StaleNames {

    private static final List<String> STEMS = List.of("python", "pypy", "graalpy");
    private static final String FLAGS = "td";

    private StaleNames() {}

    /** Plans to move them out of {@code existing}, unless the environment at {@code built} has them. */
    static void moveAside(Path built, Path existing, Moves moves) throws IOException {
        for (Path scripts : Trees.children(built)) {
            if (Trees.isThere(scripts.resolve("python"))) {
                moveFrom(existing.resolve(scripts.getFileName()), scripts, moves);
            }
        }
    }

    private static void moveFrom(Path existing, Path built, Moves moves) throws IOException {
        if (!Files.isDirectory(existing)) {
            return;
        }
        for (Path file : Trees.children(existing)) {
            Path name = file.getFileName();
            if (isRelease(name.toString()) && !Trees.isThere(built.resolve(name))) {
                moves.moveAside(file);
            }
        }
    }

    /** Whether {@code name} is a stem and a release: {@code python3.13t}, but neither {@code python} nor a script. */
    static boolean isRelease(String name) {
        int digits = 0;
        while (digits < name.length() && Character.isLetter(name.charAt(digits))) {
            digits++;
        }
        if (digits == name.length() || !STEMS.contains(name.substring(0, digits))) {
            return false;
        }
        int end = digits;
        while (end < name.length() && (name.charAt(end) == '.' || Character.isDigit(name.charAt(end)))) {
            end++;
        }
        return end > digits && isFlags(name, end);
    }

    private static boolean isFlags(String name, int start) {
        for (int i = start; i < name.length(); i++) {
            if (FLAGS.indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
