package org.jvenv.relocate.format;

import java.util.HexFormat;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Substitution;

/**
 * Paths in virtualenv's script for xonsh, which contains paths with special characters as numbers, because no quotes of
 * that shell are safe.
 */
final class EncodedPaths {

    private EncodedPaths() {}

    /** Replaces old paths that are written as numbers in {@code script}. */
    static String moved(String script, Substitution substitution) {
        String moved = script;
        for (String place : substitution.oldPlaces()) {
            moved = moved.replace("'" + digits(place) + "'", "'" + digits(substitution.place()) + "'");
            moved = moved.replace("(" + numbers(place) + ")", "(" + numbers(substitution.place()) + ")");
        }
        return moved;
    }

    private static String digits(String place) {
        return HexFormat.of().formatHex(ByteText.bytes(place));
    }

    private static String numbers(String place) {
        StringBuilder numbers = new StringBuilder();
        ByteText.text(place)
                .codePoints()
                .forEach(character ->
                        numbers.append(numbers.length() == 0 ? "" : ", ").append(character));
        return numbers.toString();
    }
}
