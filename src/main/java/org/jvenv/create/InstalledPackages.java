package org.jvenv.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.wheel.WheelName;

/**
 * The packages in an environment, by the names of their metadata (PEP 376).
 *
 * @param directory {@code site-packages}, which need not be there
 */
record InstalledPackages(Path directory) {

    boolean has(String project) throws IOException {
        return metadata(project, null).isPresent();
    }

    /**
     * The metadata of {@code project}, if it is installed.
     *
     * @param version the release it must be, or {@code null} for any
     */
    Optional<Path> metadata(String project, @Nullable String version) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        String start = WheelName.normalized(version == null ? project : project + "-" + version) + "-";
        try (DirectoryStream<Path> metadata = Files.newDirectoryStream(directory, "*.{dist,egg}-info")) {
            for (Path candidate : metadata) {
                String name = String.valueOf(candidate.getFileName());
                String distribution = name.substring(0, name.lastIndexOf('.'));
                if ((WheelName.normalized(distribution) + "-").startsWith(start)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the list of a package's files has compiled ones: those that Python itself makes are never listed. */
    static boolean isCompiled(Path metadata) throws IOException {
        Path files = metadata.resolve("RECORD");
        return Files.isRegularFile(files)
                && new String(Files.readAllBytes(files), StandardCharsets.UTF_8).contains("/__pycache__/");
    }
}
