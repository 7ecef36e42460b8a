package org.jvenv.seed;

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
public record Sourcing(List<Path> directories, Currency currency, boolean offline, List<Path> requirementFiles) {

    /** What is on the machine. */
    public static final Sourcing LOCAL = new Sourcing(List.of(), Currency.AS_FOUND, false, List.of());

    public Sourcing {
        directories = List.copyOf(directories);
        requirementFiles = List.copyOf(requirementFiles);
    }
}
