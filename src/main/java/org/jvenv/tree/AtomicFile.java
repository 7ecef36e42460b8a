package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files atomically: readers see the old or the new content. */
public final class AtomicFile {

    private static final int BASE_36 = 36;

    private AtomicFile() {}

    /** Writes {@code content} to a hidden sibling, and renames that to {@code file}, which may exist. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = hiddenSibling(file, "draft");
        try {
            FileModes.writeNew(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Returns an unused name next to {@code path}: hidden, short, and different in each call. */
    public static Path hiddenSibling(Path path, String purpose) {
        String unique = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), BASE_36);
        return path.resolveSibling(".jvenv-" + purpose + "-" + unique);
    }
}
