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

/** Searches wheels in directories that may be missing. */
final class WheelDirectory {

    private WheelDirectory() {}

    /** Adds the wheels of {@code project} in {@code directory} to {@code found}; none if it is not readable. */
    static void collect(Path directory, String project, String origin, List<Seed> found) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Optional<WheelName> name = WheelName.parse(String.valueOf(file.getFileName()));
                if (name.isPresent() && name.get().isOf(project)) {
                    found.add(new Seed(name.get(), file, origin));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // usually because it does not exist
        }
    }

    /** Sorts by version, the newest first; the sort is stable. */
    static void sortNewestFirst(List<Seed> seeds) {
        if (seeds.size() > 1) {
            seeds.sort((one, other) ->
                    other.wheel().version().compareTo(one.wheel().version()));
        }
    }
}
