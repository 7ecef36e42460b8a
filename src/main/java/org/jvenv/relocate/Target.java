package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PrefixProblem;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.PlaceException;

/**
 * The new path of an environment.
 *
 * @param prefix the absolute path that the user passed; files of the environment will contain it
 * @param place the same path, links resolved
 */
record Target(Path prefix, Path place) {

    /**
     * Returns the target {@code prefix}.
     *
     * @throws RelocationException or {@link PlaceException} if {@code source} cannot be moved there
     */
    static Target at(Path prefix, Source source) throws IOException {
        if (Trees.isThere(prefix)) {
            throw RelocationException.taken(prefix);
        }
        @Nullable String problem = PrefixProblem.of(prefix);
        if (problem != null) {
            throw PlaceException.unsupportedPath(prefix, problem);
        }
        Path place = real(prefix);
        if (place.startsWith(source.place())) {
            throw RelocationException.inside(prefix, source.prefix());
        }
        return new Target(prefix, place);
    }

    /**
     * Returns {@code prefix} with the links of its parent resolved.
     *
     * @throws PlaceException if a parent is a file
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
            throw PlaceException.insideAFile(prefix, parent);
        }
        return parent.toRealPath().resolve(prefix.getFileName());
    }
}
