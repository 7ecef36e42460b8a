package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Files that are seen whole or not at all. */
public final class AtomicFile {

    private static final int BASE_36 = 36;

    private AtomicFile() {}

    /** Puts {@code content} at {@code file}, in the place of what may be there, by way of a hidden sibling. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = hiddenSibling(file, "draft");
        try {
            FileModes.writeNew(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A name beside {@code path} that nothing has yet: hidden, short, and different each time. */
    public static Path hiddenSibling(Path path, String purpose) {
        String unique = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), BASE_36);
        return path.resolveSibling(".jvenv-" + purpose + "-" + unique);
    }
}
