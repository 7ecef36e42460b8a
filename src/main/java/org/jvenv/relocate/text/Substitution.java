package org.jvenv.relocate.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.version.PythonVersion;

/**
 * One environment's change of place.
 *
 * @param needles finds the old place
 * @param target the new place
 * @param oldPlaces the paths by which the old place calls itself, as bytes
 * @param oldNames the names of the directory, by which shells may show it
 * @param version the Python of the environment
 * @param relocatable whether its programs look for their Python beside themselves
 */
public record Substitution(
        PathPatterns needles,
        Path target,
        List<String> oldPlaces,
        List<String> oldNames,
        PythonVersion version,
        boolean relocatable) {

    public Substitution {
        oldPlaces = List.copyOf(oldPlaces);
        oldNames = List.copyOf(oldNames);
    }

    /** From any of the {@code spellings} of one place to {@code target}. */
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
        PathPatterns needles = new PathPatterns(written, Language.spellings(target.toString()));
        return new Substitution(needles, target, places, names, version, relocatable);
    }

    /** The new place as bytes. */
    public String place() {
        return ByteText.of(target.toString());
    }

    /** The new name, by which shells shall show it. */
    public String name() {
        return String.valueOf(target.getFileName());
    }

    /** {@code text} with the new place wherever it names the old one. */
    public String in(String text, Language language) {
        StringBuilder changed = new StringBuilder(text.length());
        int done = 0;
        @Nullable Occurrence found = needles.next(text, 0);
        while (found != null) {
            changed.append(text, done, found.start()).append(language.written(place(), text, found.start()));
            done = found.end();
            found = needles.next(text, done);
        }
        return changed.append(text, done, text.length()).toString();
    }
}
