package org.jvenv.index;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that an index offers.
 *
 * @param name its file name, without any directory
 * @param address where it can be had
 * @param sha256 what its bytes must hash to, in lower-case hexadecimal digits, or {@code null} if the index does not
 *     say
 * @param requiresPython which Pythons it is for, or {@code null} if the index does not say
 * @param yanked whether it was withdrawn, and is only for those who name its version (PEP 592)
 */
public record IndexFile(
        String name,
        URI address,
        @Nullable String sha256,
        @Nullable String requiresPython,
        boolean yanked) {}
