package org.jvenv.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that an index offers.
 *
 * @param name its file name: letters, digits and {@code ._+!-}, without any directory
 * @param address where it can be had
 * @param hash the expected hash, or {@code null} if the index gives none
 * @param requiresPython which Pythons it is for, or {@code null} if the index does not say
 * @param yanked whether it was withdrawn, and is only for those who name its version (PEP 592)
 */
public record IndexFile(
        String name,
        URI address,
        @Nullable FileHash hash,
        @Nullable String requiresPython,
        boolean yanked) {

    /** Its SHA-256 in 64 lower-case hexadecimal digits, or {@code null} if the index does not say. */
    public @Nullable String sha256() {
        return hash != null && hash.algorithm().equals(FileHash.SHA256) ? hash.digits() : null;
    }

    /**
     * Makes sure that {@code content} has the hash, and deletes it if not.
     *
     * @throws IndexException if it is not what the index says
     */
    void check(Path content) throws IOException {
        String found = hash == null ? "" : hash.digitsOf(content);
        if (hash != null && !hash.digits().equals(found)) {
            Files.deleteIfExists(content);
            throw IndexException.wrongHash(address, hash, found);
        }
    }
}
