package org.jvenv.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads files that others may have created: only regular ones, because a FIFO never ends and a device may have side
 * effects; and up to a limit.
 */
public final class BoundedRead {

    private static final int DEFAULT_SIZE = 2048;

    private BoundedRead() {}

    /**
     * Returns the content of {@code file}, or of its target.
     *
     * @param limit the maximum number of bytes
     * @throws UnreadableFileException if it is not a regular file or is larger
     */
    public static byte[] of(Path file, int limit) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw UnreadableFileException.notRegular(file);
        }
        if (attributes.size() > limit) {
            throw UnreadableFileException.tooLarge(file, limit);
        }
        byte[] content = read(file, attributes.size(), limit + 1);
        if (content.length > limit) { // it has grown, or reports a wrong size
            throw UnreadableFileException.tooLarge(file, limit);
        }
        return content;
    }

    /** Returns the content; nothing if it is not a regular file, cannot be read, or is larger than {@code limit}. */
    public static Optional<byte[]> ifPossible(Path file, int limit, LinkOption... options) {
        return beginning(file, limit + 1, options).filter(content -> content.length <= limit);
    }

    /** Returns the first {@code max} bytes of {@code file}; nothing if it is not a readable regular file. */
    public static Optional<byte[]> beginning(Path file, int max, LinkOption... options) {
        if (!Files.isRegularFile(file, options)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(file, DEFAULT_SIZE, max, options));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] read(Path file, long expected, int max, OpenOption... options) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(expected + 1, max));
            while (content.position() < max && channel.read(content) >= 0) {
                if (!content.hasRemaining()) {
                    content = ByteBuffer.allocate((int) Math.min(2L * content.capacity(), max))
                            .put(content.flip());
                }
            }
            return Arrays.copyOf(content.array(), content.position());
        }
    }
}
