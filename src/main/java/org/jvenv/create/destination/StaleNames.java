package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.tree.Trees;

/**
 * Names that the interpreter of an environment had while it was of another release, such as {@code python3.11}: they
 * would lead to a Python that is not the one they promise.
 */
final class StaleNames {

    private static final List<String> STEMS = List.of("python", "pypy", "graalpy");
    private static final String FLAGS = "td";

    private StaleNames() {}

    /** Plans to move them out of {@code theirs}, where the environment at {@code ours} does not have them. */
    static void moveAway(Path ours, Path theirs, Moves moves) throws IOException {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(ours)) {
            for (Path scripts : directories) {
                if (Trees.isThere(scripts.resolve("python"))) {
                    moveFrom(theirs.resolve(scripts.getFileName()), scripts, moves);
                }
            }
        }
    }

    private static void moveFrom(Path theirs, Path ours, Moves moves) throws IOException {
        if (!Files.isDirectory(theirs)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(theirs)) {
            for (Path file : files) {
                Path name = file.getFileName();
                if (isRelease(name.toString()) && !Trees.isThere(ours.resolve(name))) {
                    moves.aside(file);
                }
            }
        }
    }

    /** Whether it is a stem with a release behind it: {@code python3.13t}, but neither {@code python} nor a script. */
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
