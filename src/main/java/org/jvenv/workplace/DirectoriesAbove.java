package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Trees;

/** The directories that had to be made for a destination to lie in. They go again if nothing comes to lie there. */
public final class DirectoriesAbove {

    private final List<Path> made = new ArrayList<>();

    /**
     * Makes {@code directory} and what is missing above it.
     *
     * @throws NotWritableException if somebody may not
     */
    public void make(@Nullable Path directory) throws IOException {
        if (directory == null || Files.isDirectory(directory)) {
            return;
        }
        @Nullable Path above = directory.getParent();
        make(above);
        try {
            Files.createDirectories(directory);
        } catch (AccessDeniedException e) {
            throw NotWritableException.of(above == null ? directory : above);
        }
        made.add(directory);
    }

    /** Removes what was made, deepest first; one that is no longer empty belongs to somebody else by now. */
    public void removeEmpty() throws IOException {
        for (int i = made.size() - 1; i >= 0; i--) {
            if (!Files.isDirectory(made.get(i)) || !Trees.isEmpty(made.get(i))) {
                return;
            }
            Files.deleteIfExists(made.get(i));
        }
    }

    /**
     * Makes sure that {@code place} could be made, or replaced, in its nearest existing parent directory.
     *
     * @throws NotWritableException if somebody may not
     */
    public static void checkWritable(Path place) {
        @Nullable Path above = place.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isWritable(above)) {
            throw NotWritableException.of(above);
        }
    }
}
