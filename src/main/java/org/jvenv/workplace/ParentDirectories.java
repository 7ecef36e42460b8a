package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Trees;

/** Creates the missing parent directories of a destination, and deletes them if they stay empty. */
public final class ParentDirectories {

    private final List<Path> created = new ArrayList<>();

    /**
     * Creates {@code directory} and its missing parents.
     *
     * @throws NotWritableException if permission is denied
     */
    public void make(@Nullable Path directory) throws IOException {
        if (directory == null || Files.isDirectory(directory)) {
            return;
        }
        @Nullable Path parent = directory.getParent();
        make(parent);
        try {
            Files.createDirectories(directory);
        } catch (AccessDeniedException e) {
            throw NotWritableException.of(parent == null ? directory : parent);
        }
        created.add(directory);
    }

    /** Deletes the created directories, deepest first, down to the first that is not empty. */
    public void removeEmpty() throws IOException {
        for (int i = created.size() - 1; i >= 0; i--) {
            if (!Files.isDirectory(created.get(i)) || !Trees.isEmpty(created.get(i))) {
                return;
            }
            Files.deleteIfExists(created.get(i));
        }
    }

    /**
     * Checks that {@code destination} could be created in its nearest existing parent directory.
     *
     * @throws NotWritableException if that is not writable
     */
    public static void checkWritable(Path destination) {
        @Nullable Path parent = destination.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        if (parent != null && !Files.isWritable(parent)) {
            throw NotWritableException.of(parent);
        }
    }
}
