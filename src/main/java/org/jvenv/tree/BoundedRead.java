package org.jvenv.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Reads files that somebody else may have put there: no pipe or device, and no more than fits into memory. */
public final class BoundedRead {

    private static final int MEBIBYTE = 1 << 20;

    private BoundedRead() {}

    /**
     * The content of {@code file}, or of what it links to.
     *
     * @param most how many bytes it may have
     * @throws FileSystemException with a reason for the user if it is not a file, or larger
     */
    public static byte[] of(Path file, int most) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "not a regular file"); // opening a pipe would wait
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            if (size > most) {
                String limit = most < MEBIBYTE ? most + " bytes" : most / MEBIBYTE + " MiB";
                throw new FileSystemException(file.toString(), null, "larger than " + limit);
            }
            ByteBuffer content = ByteBuffer.allocate((int) size);
            while (content.hasRemaining() && channel.read(content) >= 0) {
                // until all is here, or it has become shorter
            }
            return content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
        }
    }
}
