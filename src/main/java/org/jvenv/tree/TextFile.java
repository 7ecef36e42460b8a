package org.jvenv.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads text files of others: in UTF-8, with or without a byte order mark. */
public final class TextFile {

    /** The limit for files that people or tools write by hand, in bytes: 1 MiB. */
    public static final int LIMIT = 1024 * 1024;

    /** The limit for lists of files, such as RECORD, in bytes: 64 MiB. */
    public static final int LIST_LIMIT = 64 * LIMIT;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /**
     * Returns the text of {@code file}, at most {@link #LIMIT} bytes, without a byte order mark.
     *
     * @throws UnreadableFileException if it is not a regular file, too large or not in UTF-8
     */
    public static String read(Path file) throws IOException {
        return decode(file, BoundedRead.of(file, LIMIT));
    }

    /**
     * Returns the text of {@code file}, with U+FFFD for bytes that are not UTF-8.
     *
     * @throws UnreadableFileException if it is not a regular file or too large
     */
    public static String readLoosely(Path file, int limit) throws IOException {
        return withoutMark(new String(BoundedRead.of(file, limit), StandardCharsets.UTF_8));
    }

    /**
     * Returns {@code content} of {@code file} as text, without a byte order mark.
     *
     * @throws UnreadableFileException if it is not in UTF-8
     */
    public static String decode(Path file, byte[] content) throws UnreadableFileException {
        String text = new String(content, StandardCharsets.UTF_8);
        boolean replaced = text.indexOf('\uFFFD') >= 0 && !isUtf8(content);
        if (replaced || text.indexOf('\0') >= 0) {
            throw UnreadableFileException.notUtf8(file);
        }
        return withoutMark(text);
    }

    /** Returns {@code text} without a byte order mark. */
    public static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
