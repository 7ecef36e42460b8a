package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The named environments, in the directory {@code $WORKON_HOME}. */
public final class NamedEnvironments {

    private final Path directory;

    public NamedEnvironments(Path directory) {
        this.directory = directory;
    }

    /** Returns their prefixes, sorted by name; hidden directories are ignored. */
    public List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (!isHidden(child) && new EnvironmentFiles(child).isEnvironment()) {
                    found.add(child);
                }
            }
        }
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }

    /** Returns their names, sorted. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path prefix : all()) {
            names.add(String.valueOf(prefix.getFileName()));
        }
        return names;
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
