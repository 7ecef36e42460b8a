package org.jvenv.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Files that may be anything: read once, to a limit, and only if they are files. */
public final class SmallFile {

    private SmallFile() {}

    /**
     * The content of {@code file}, or of what it links to; nothing if it is no regular file that can be read, or is
     * longer than {@code most}. Opening a pipe would wait for somebody to write into it.
     */
    public static Optional<byte[]> read(Path file, int most, LinkOption... options) {
        Optional<byte[]> content = beginning(file, most + 1, options);
        return content.filter(bytes -> bytes.length <= most);
    }

    /** The first bytes of {@code file}, as many as {@code most}; nothing if it is no regular file that can be read. */
    public static Optional<byte[]> beginning(Path file, int most, LinkOption... options) {
        if (!Files.isRegularFile(file, options)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file, options)) {
            return Optional.of(stream.readNBytes(most));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
