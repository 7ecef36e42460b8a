package org.jvenv.tree;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that jvenv does not read: not regular, too large, or not UTF-8 text. */
public final class UnreadableFileException extends FileSystemException {

    private static final long serialVersionUID = 1L;
    private static final int KIBI = 1024;

    private UnreadableFileException(Path file, String reason) {
        super(file.toString(), null, reason);
    }

    /** A file that is unreadable for the given reason. */
    public static UnreadableFileException because(Path file, String reason) {
        return new UnreadableFileException(file, reason);
    }

    static UnreadableFileException notRegular(Path file) {
        return new UnreadableFileException(file, "not a regular file");
    }

    /** A file of more than {@code limit} bytes. */
    public static UnreadableFileException tooLarge(Path file, int limit) {
        return new UnreadableFileException(file, "larger than " + format(limit));
    }

    static UnreadableFileException notUtf8(Path file) {
        return new UnreadableFileException(file, "not encoded in UTF-8");
    }

    private static String format(int limit) {
        if (limit % KIBI != 0) {
            return limit + " bytes";
        }
        return limit % (KIBI * KIBI) == 0 ? limit / (KIBI * KIBI) + " MiB" : limit / KIBI + " KiB";
    }
}
