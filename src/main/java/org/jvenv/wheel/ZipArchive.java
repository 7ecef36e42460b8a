package org.jvenv.wheel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A zip archive in memory.
 *
 * <p>The JDK's reader returns no file modes, and it opens the file a second time, when its content may differ from the
 * hashed one. Encrypted, split and 64-bit archives are not supported, because wheels are none of these.
 */
final class ZipArchive {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_SIZE = 30;

    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int UNIX = 3;

    /** In mebibytes: each of the two unpacking threads has one file in memory. */
    private static final int LARGEST_FILE = 32;

    private static final int LARGEST_TOTAL = 256;
    private static final int MEBI = 20;

    private final byte[] archive;
    private final ByteBuffer bytes;
    private final Map<String, ZippedFile> files = new LinkedHashMap<>();

    private ZipArchive(byte[] archive) {
        this.archive = archive;
        this.bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ZipArchive of(byte[] archive) throws BrokenWheelException {
        ZipArchive zip = new ZipArchive(archive);
        try {
            zip.readContents(zip.end());
            zip.checkSizes();
            zip.checkPlaces();
            return zip;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new BrokenWheelException("damaged central directory", e);
        }
    }

    /** Returns the files by name, in the order of the archive, without directories. */
    Map<String, ZippedFile> files() {
        return Collections.unmodifiableMap(files);
    }

    /** Returns a reader of the files; several readers can be used at the same time. */
    ZipReader reader() {
        return new ZipReader(this, archive);
    }

    private int end() throws BrokenWheelException {
        int last = archive.length - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_SIGNATURE && at + END_SIZE + unsigned(at + 20) == archive.length) {
                return at;
            }
        }
        throw BrokenWheelException.truncated();
    }

    private void readContents(int end) throws BrokenWheelException {
        int count = unsigned(end + 10);
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != CENTRAL_SIGNATURE || (unsigned(at + 8) & ENCRYPTED) != 0) {
                throw new BrokenWheelException("damaged central directory, or encrypted");
            }
            add(fileAt(at));
            at += CENTRAL_SIZE + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (at != end) {
            throw new BrokenWheelException("central directory of wrong size");
        }
    }

    private ZippedFile fileAt(int at) {
        String name = text(at + CENTRAL_SIZE, unsigned(at + 28));
        boolean madeOnUnix = unsigned(at + 4) >> Byte.SIZE == UNIX;
        ZippedFile.Place place = new ZippedFile.Place(unsigned(at + 10), bytes.getInt(at + 20), bytes.getInt(at + 42));
        return new ZippedFile(
                name, madeOnUnix ? unsigned(at + 40) : 0, place, bytes.getInt(at + 24), bytes.getInt(at + 16));
    }

    private void add(ZippedFile file) throws BrokenWheelException {
        if (!file.isValid()) {
            throw BrokenWheelException.tooLarge("`" + file.name() + "`", LARGEST_FILE);
        }
        if (file.isSpecial()) {
            throw new BrokenWheelException("`" + file.name() + "` is neither a file nor a directory");
        }
        if (!file.isDirectory() && files.put(file.name(), file) != null) {
            throw new BrokenWheelException("it contains `" + file.name() + "` twice");
        }
    }

    private void checkSizes() throws BrokenWheelException {
        long total = 0;
        for (ZippedFile file : files.values()) {
            total += file.size();
            if (file.size() > LARGEST_FILE << MEBI) {
                throw BrokenWheelException.tooLarge("`" + file.name() + "`", LARGEST_FILE);
            }
        }
        if (total > (long) LARGEST_TOTAL << MEBI) {
            throw BrokenWheelException.tooLarge("it", LARGEST_TOTAL);
        }
    }

    /** Rejects files that share compressed content, as in zip bombs. */
    private void checkPlaces() throws BrokenWheelException {
        List<ZippedFile> ordered = new ArrayList<>(files.values());
        ordered.sort(Comparator.comparingInt(file -> file.place().header()));
        int free = 0;
        for (ZippedFile file : ordered) {
            if (file.place().header() < free) {
                throw new BrokenWheelException("`" + file.name() + "` overlaps another file");
            }
            free = Math.addExact(start(file), file.place().packedSize());
        }
    }

    /** Checks the local header, because other readers may use its name and size instead of those in the directory. */
    int start(ZippedFile file) throws BrokenWheelException {
        int header = file.place().header();
        int nameLength = unsigned(header + 26);
        String localName = text(header + LOCAL_SIZE, nameLength);
        if (bytes.getInt(header) != LOCAL_SIGNATURE || !localName.equals(file.name())) {
            throw new BrokenWheelException("contradictory headers of `" + file.name() + "`");
        }
        boolean sizesFollow = (unsigned(header + 6) & SIZES_FOLLOW) != 0;
        int size = bytes.getInt(header + 22);
        if (!sizesFollow && size != file.size() && size != -1) { // -1 if a zip64 field contains the size
            throw new BrokenWheelException("contradictory headers of `" + file.name() + "`");
        }
        return header + LOCAL_SIZE + nameLength + unsigned(header + 28);
    }

    private String text(int start, int length) {
        return new String(archive, start, length, StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
