package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Trees;

/**
 * A removed environment in the trash.
 *
 * @param entry the directory with its data
 * @param origin its previous path
 * @param place its current path
 * @param removed the time of removal
 */
public record TrashEntry(Path entry, Path origin, Path place, Instant removed) {

    private static final int MAX_BYTES = 0x10000;
    private static final long MAX_NUMBER = 1_000_000_000_000_000L;

    /** Reads {@code entry} of the trash; {@code null} if it contains no environment that can be restored. */
    static @Nullable TrashEntry in(Path entry) throws IOException {
        if (order(entry) < 0) {
            return null; // not an entry
        }
        @Nullable Path origin = read(entry.resolve("origin"));
        @Nullable Path elsewhere = read(entry.resolve("place"));
        Path inside = entry.resolve("environment");
        Path place = elsewhere != null && !Trees.isThere(inside) ? elsewhere : inside;
        return origin != null && Trees.isThere(place) ? new TrashEntry(entry, origin, place, removed(entry)) : null;
    }

    /** Returns a number that increases with the time of removal; -1 if the name is not that of an entry. */
    static long order(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return number(name.substring(name.indexOf('-') + 1));
    }

    /** Returns the time of removal. Entries of jvenv 0.1 contain it only in their name. */
    static Instant removed(Path entry) throws IOException {
        long time = number(text(entry.resolve("removed")));
        return Instant.ofEpochMilli(time < 0 ? order(entry) : Math.min(time, order(entry)));
    }

    static long number(String text) {
        try {
            long number = Long.parseLong(text);
            return number >= 0 && number < MAX_NUMBER ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static String text(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_BYTES
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : "";
    }

    private static @Nullable Path read(Path file) throws IOException {
        try {
            Path path = file.getFileSystem().getPath(text(file));
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
