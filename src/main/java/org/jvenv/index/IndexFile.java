package org.jvenv.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file on an index.
 *
 * @param name its file name: letters, digits and {@code ._+!-}, without a directory
 * @param address its URL
 * @param hash the expected hash, or {@code null} if the index contains none
 * @param requiresPython {@code Requires-Python}, or {@code null} if the index does not contain it
 * @param yanked whether only requests for this version use it (PEP 592)
 */
public record IndexFile(
        String name,
        URI address,
        @Nullable FileHash hash,
        @Nullable String requiresPython,
        boolean yanked) {

    /** Returns the SHA-256 in 64 lower-case hexadecimal digits, or {@code null} if the index does not contain it. */
    public @Nullable String sha256() {
        return hash != null && hash.algorithm().equals(FileHash.SHA256) ? hash.digits() : null;
    }

    /**
     * Checks the hash of {@code content}, and deletes it if the hash is wrong.
     *
     * @throws IndexException if the hash is wrong
     */
    void check(Path content) throws IOException {
        String found = hash == null ? "" : hash.digitsOf(content);
        if (hash != null && !hash.digits().equals(found)) {
            Files.deleteIfExists(content);
            throw IndexException.wrongHash(address, hash, found);
        }
    }
}
