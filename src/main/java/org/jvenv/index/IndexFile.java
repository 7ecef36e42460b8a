package org.jvenv.index;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that an index offers.
 *
 * @param name its file name: letters, digits and {@code ._+!-}, without any directory
 * @param address where it can be had
 * @param hash what its bytes must hash to, or {@code null} if the index does not say
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
}
