package org.jvenv.installed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.report.SeededPackage;
import org.jvenv.tree.TextFile;
import org.jvenv.wheel.WheelName;

/**
 * The packages in an environment, read from the names of their metadata (PEP 376).
 *
 * @param directory {@code site-packages}, which may be missing
 */
public record InstalledPackages(Path directory) {

    /** Returns all packages, sorted by name. */
    public List<SeededPackage> all() throws IOException {
        List<SeededPackage> packages = new ArrayList<>();
        try (DirectoryStream<Path> metadata = Files.newDirectoryStream(directory, "*.{dist,egg}-info")) {
            for (Path one : metadata) {
                packages.add(new SeededPackage(project(one), version(one)));
            }
        }
        packages.sort(Comparator.comparing(SeededPackage::project, String.CASE_INSENSITIVE_ORDER));
        return packages;
    }

    /**
     * Returns the metadata of {@code project}, if it is installed.
     *
     * @param version the required release, or {@code null} for any
     */
    public Optional<Path> metadata(String project, @Nullable String version) throws IOException {
        for (Path candidate : allMetadata(project)) {
            if (version == null || version.equals(version(candidate))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns all metadata of {@code project}; more than one only in a damaged environment. */
    public List<Path> allMetadata(String project) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        String wanted = WheelName.normalized(project);
        try (DirectoryStream<Path> metadata = Files.newDirectoryStream(directory, "*.{dist,egg}-info")) {
            for (Path candidate : metadata) {
                if (wanted.equals(WheelName.normalized(project(candidate)))) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** Returns the packages with their current versions, which pip may have changed. */
    public List<SeededPackage> asTheyAre(List<SeededPackage> packages) throws IOException {
        List<SeededPackage> current = new ArrayList<>();
        for (SeededPackage seeded : packages) {
            @Nullable Path metadata = metadata(seeded.project(), null).orElse(null);
            current.add(metadata == null ? seeded : new SeededPackage(seeded.project(), version(metadata)));
        }
        return current;
    }

    private static String project(Path metadata) {
        String name = String.valueOf(metadata.getFileName());
        int dash = name.indexOf('-');
        return name.substring(0, dash < 0 ? name.lastIndexOf('.') : dash);
    }

    /**
     * Returns the version in {@code NAME-VERSION[-PYTHON].dist-info}, in which names and versions contain no dashes.
     */
    public static String version(Path metadata) {
        String name = String.valueOf(metadata.getFileName());
        String distribution = name.substring(0, name.lastIndexOf('.'));
        String[] parts = distribution.split("-", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    /** Whether RECORD lists compiled files; it does not list those that Python creates on import. */
    public static boolean isCompiled(Path metadata) throws IOException {
        Path files = metadata.resolve("RECORD");
        return Files.isRegularFile(files)
                && TextFile.readLoosely(files, TextFile.LIST_LIMIT).contains("/__pycache__/");
    }
}
