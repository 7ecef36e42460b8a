package org.jvenv.relocate.text;

import java.nio.charset.StandardCharsets;

/**
 * Text in which each character is one byte of a file: whatever the file is, it comes back as it was, and its ASCII can
 * be read.
 */
public final class ByteText {

    private ByteText() {}

    public static String of(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** A text as it stands in a file, in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] bytes(String byteText) {
        return byteText.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text that stands in a file as {@code byteText}. */
    public static String text(String byteText) {
        return new String(bytes(byteText), StandardCharsets.UTF_8);
    }
}
