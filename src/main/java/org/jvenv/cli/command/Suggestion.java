package org.jvenv.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the most similar word to a mistyped one. */
public final class Suggestion {

    private Suggestion() {}

    /** Returns the word with the smallest distance to {@code typed}, at most half its letters; else {@code null}. */
    public static @Nullable String to(String typed, List<String> words) {
        @Nullable String nearest = null;
        int fewest = Math.max(1, typed.length() / 2) + 1;
        for (String word : words) {
            int letters = distance(typed, word);
            if (letters < fewest) {
                fewest = letters;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Returns the Levenshtein distance: the number of letters to change, insert or delete. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                int shorter = Math.min(above[column], current[column - 1]) + 1;
                current[column] = Math.min(above[column - 1] + change, shorter);
            }
            above = current;
        }
        return above[other.length()];
    }
}
