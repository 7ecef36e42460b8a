package org.jvenv.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a project that may be trusted.
 *
 * @param project its real path
 * @param environment the real path of its environment, or {@code null}
 * @param copies the content of the relevant files, by the names of their copies
 * @param files the relevant files
 */
record TrustDraft(Path project, @Nullable Path environment, Map<String, byte[]> copies, List<Path> files) {

    TrustDraft {
        copies = Map.copyOf(copies);
        files = List.copyOf(files);
    }
}
