package org.jvenv.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would be trusted of a project as it is now.
 *
 * @param project its real path
 * @param environment the real path of the environment it leads to, or {@code null}
 * @param copies the content of the files that count, by where the copies will lie
 * @param files those files
 */
record TrustDraft(Path project, @Nullable Path environment, Map<String, byte[]> copies, List<Path> files) {

    TrustDraft {
        copies = Map.copyOf(copies);
        files = List.copyOf(files);
    }
}
