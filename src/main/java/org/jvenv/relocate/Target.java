package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PrefixProblem;
import org.jvenv.tree.Trees;

/**
 * Where an environment shall go.
 *
 * @param prefix the path the user named, absolute; it is what the environment will call itself
 * @param place the same, free of links
 */
record Target(Path prefix, Path place) {

    /**
     * Looks at {@code prefix}.
     *
     * @throws RelocationException if {@code source} cannot go there
     */
    static Target at(Path prefix, Source source) throws IOException {
        if (Trees.isThere(prefix)) {
            throw RelocationException.taken(prefix);
        }
        @Nullable String flaw = PrefixProblem.of(prefix);
        if (flaw != null) {
            throw RelocationException.unbearable(prefix, flaw);
        }
        Path place = real(prefix);
        if (place.startsWith(source.place())) {
            throw RelocationException.inside(prefix, source.prefix());
        }
        return new Target(prefix, place);
    }

    /**
     * {@code prefix} with no link above it.
     *
     * @throws RelocationException if a file is above it
     */
    static Path real(Path prefix) throws IOException {
        @Nullable Path parent = prefix.getParent();
        if (parent == null) {
            return prefix;
        }
        if (!Trees.isThere(parent)) {
            return real(parent).resolve(prefix.getFileName());
        }
        if (!Files.isDirectory(parent)) {
            throw RelocationException.insideAFile(prefix, parent);
        }
        return parent.toRealPath().resolve(prefix.getFileName());
    }
}
