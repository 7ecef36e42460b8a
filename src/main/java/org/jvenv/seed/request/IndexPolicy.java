package org.jvenv.seed.request;

import java.nio.file.Path;
import java.util.List;

/**
 * Where packages may come from.
 *
 * @param directories wheels here are taken before any others
 * @param currency how new they shall be
 * @param offline whether no index may be asked
 * @param requirementFiles files of requirements (pip's {@code -r}) that are installed, too
 */
public record IndexPolicy(List<Path> directories, SeedSource currency, boolean offline, List<Path> requirementFiles) {

    /** What is on the machine. */
    public static final IndexPolicy LOCAL = new IndexPolicy(List.of(), SeedSource.AS_FOUND, false, List.of());

    public IndexPolicy {
        directories = List.copyOf(directories);
        requirementFiles = List.copyOf(requirementFiles);
    }
}
