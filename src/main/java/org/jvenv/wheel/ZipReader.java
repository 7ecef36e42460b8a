package org.jvenv.wheel;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the files of an archive; each thread needs its own reader. */
final class ZipReader implements AutoCloseable {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BEST_COMPRESSION = 1032;

    private final ZipArchive archive;
    private final byte[] bytes;
    private final Inflater inflater = new Inflater(true);

    /** Reads {@code archive}, whose content is {@code bytes}. */
    ZipReader(ZipArchive archive, byte[] bytes) {
        this.archive = archive;
        this.bytes = bytes;
    }

    byte[] content(ZippedFile file) throws BrokenWheelException {
        try {
            byte[] content = unpacked(file, archive.start(file));
            CRC32 actual = new CRC32();
            actual.update(content);
            if ((int) actual.getValue() == file.crc()) {
                return content;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw new BrokenWheelException("`" + file.name() + "` cannot be unpacked", e);
        }
        throw new BrokenWheelException("`" + file.name() + "` is damaged");
    }

    @Override
    public void close() {
        inflater.end();
    }

    private byte[] unpacked(ZippedFile file, int start) throws DataFormatException {
        int packedSize = file.place().packedSize();
        if (packedSize > bytes.length - start) {
            throw new DataFormatException("beyond the end of the archive");
        }
        if (file.place().method() == STORED && packedSize == file.size()) {
            return Arrays.copyOfRange(bytes, start, start + packedSize);
        }
        if (file.place().method() != DEFLATED || file.size() > (long) BEST_COMPRESSION * packedSize) {
            throw new DataFormatException("unsupported compression method, or impossible size");
        }
        inflater.reset();
        inflater.setInput(bytes, start, packedSize);
        return inflated(new byte[file.size()]);
    }

    private byte[] inflated(byte[] content) throws DataFormatException {
        int filled = 0;
        while (filled < content.length) {
            int more = inflater.inflate(content, filled, content.length - filled);
            if (more == 0) {
                throw new DataFormatException("truncated");
            }
            filled += more;
        }
        return content;
    }
}
