package org.jvenv.seed.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jvenv.seed.request.Seed;
import org.jvenv.wheel.WheelName;

/** Looks for wheels in directories that may not be there. */
final class WheelDirectory {

    private WheelDirectory() {}

    /** Adds the wheels of {@code project} in {@code directory} to {@code found}; one that cannot be read has none. */
    static void collect(Path directory, String project, String origin, List<Seed> found) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Optional<WheelName> name = WheelName.parse(String.valueOf(file.getFileName()));
                if (name.isPresent() && name.get().isOf(project)) {
                    found.add(new Seed(name.get(), file, origin));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // most often it does not exist
        }
    }

    /** Puts the newest version first; of equal ones, the one that was found first stays first. */
    static void sortNewestFirst(List<Seed> seeds) {
        if (seeds.size() > 1) {
            seeds.sort((one, other) ->
                    other.wheel().version().compareTo(one.wheel().version()));
        }
    }
}
