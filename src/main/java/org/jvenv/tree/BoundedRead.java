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
 * Reads files that somebody else may have put there: regular ones alone, for a FIFO never ends and a device may do
 * anything; and up to a limit.
 */
public final class BoundedRead {

    private static final int USUAL_SIZE = 2048;

    private BoundedRead() {}

    /**
     * The content of {@code file}, or of what it links to.
     *
     * @param limit how many bytes it may have
     * @throws UnreadableFileException if it is no regular file or has more
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
        if (content.length > limit) { // it grew, or its size was not true
            throw UnreadableFileException.tooLarge(file, limit);
        }
        return content;
    }

    /** The same; nothing if it is no regular file, cannot be read, or has more bytes than {@code limit}. */
    public static Optional<byte[]> ifPossible(Path file, int limit, LinkOption... options) {
        return beginning(file, limit + 1, options).filter(content -> content.length <= limit);
    }

    /** The first bytes of {@code file}, as many as {@code most}; nothing if it is no regular file that can be read. */
    public static Optional<byte[]> beginning(Path file, int most, LinkOption... options) {
        if (!Files.isRegularFile(file, options)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(file, USUAL_SIZE, most, options));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] read(Path file, long expected, int most, OpenOption... options) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(expected + 1, most));
            while (content.position() < most && channel.read(content) >= 0) {
                if (!content.hasRemaining()) {
                    content = ByteBuffer.allocate((int) Math.min(2L * content.capacity(), most))
                            .put(content.flip());
                }
            }
            return Arrays.copyOf(content.array(), content.position());
        }
    }
}
