package org.jvenv.relocate.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.text.Language.Occurrence;
import org.jvenv.version.PythonVersion;

/**
 * The replacement of the path of an environment.
 *
 * @param patterns find the old path
 * @param target the new path
 * @param oldPlaces the paths by which the environment names itself, as {@link ByteText}
 * @param oldNames the names of the directory, which prompts may contain
 * @param version the Python version of the environment
 * @param relocatable whether its programs find their interpreter relative to themselves
 */
public record Substitution(
        PathPatterns patterns,
        Path target,
        List<String> oldPlaces,
        List<String> oldNames,
        PythonVersion version,
        boolean relocatable) {

    public Substitution {
        oldPlaces = List.copyOf(oldPlaces);
        oldNames = List.copyOf(oldNames);
    }

    /** Replaces all {@code spellings} of a path by {@code target}. */
    public static Substitution of(List<Path> spellings, Path target, PythonVersion version, boolean relocatable) {
        List<String> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (Path spelling : spellings) {
            names.add(String.valueOf(spelling.getFileName()));
            if (!spelling.equals(target)) {
                places.add(ByteText.of(spelling.toString()));
                written.addAll(Language.spellings(spelling.toString()));
            }
        }
        PathPatterns patterns = new PathPatterns(written, Language.spellings(target.toString()));
        return new Substitution(patterns, target, places, names, version, relocatable);
    }

    /** Returns the new path as {@link ByteText}. */
    public String place() {
        return ByteText.of(target.toString());
    }

    /** Returns the new name of the directory, for prompts. */
    public String name() {
        return String.valueOf(target.getFileName());
    }

    /** Replaces the old path in {@code text}. */
    public String in(String text, Language language) {
        StringBuilder changed = new StringBuilder(text.length());
        int done = 0;
        @Nullable Occurrence found = patterns.next(text, 0);
        while (found != null) {
            changed.append(text, done, found.start()).append(language.written(place(), text, found.start()));
            done = found.end();
            found = patterns.next(text, done);
        }
        return changed.append(text, done, text.length()).toString();
    }
}
