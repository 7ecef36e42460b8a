package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Trees;

/**
 * A removed environment that is kept.
 *
 * @param entry what tells of it
 * @param origin where it was
 * @param place where it is now
 * @param removed when it was removed
 */
public record Kept(Path entry, Path origin, Path place, Instant removed) {

    /** What {@code entry} of the trash tells of, or {@code null} if that is nothing that could be brought back. */
    static @Nullable Kept in(Path entry) throws IOException {
        Path origin = entry.resolve("origin");
        Path elsewhere = entry.resolve("place");
        Path inside = entry.resolve("environment");
        Path place = Files.isRegularFile(elsewhere) && !Trees.isThere(inside) ? read(elsewhere) : inside;
        @Nullable Instant removed = time(String.valueOf(entry.getFileName()));
        return removed != null && Files.isRegularFile(origin) && Trees.isThere(place)
                ? new Kept(entry, read(origin), place, removed)
                : null;
    }

    private static Path read(Path file) throws IOException {
        return file.getFileSystem().getPath(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private static @Nullable Instant time(String name) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(name));
        } catch (NumberFormatException e) {
            return null; // nothing of ours
        }
    }
}
