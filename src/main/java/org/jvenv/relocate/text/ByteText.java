package org.jvenv.relocate.text;

import java.nio.charset.StandardCharsets;

/** Text in which each character is one byte of a file (ISO 8859-1), so that bytes in any encoding are preserved. */
public final class ByteText {

    private ByteText() {}

    public static String of(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Converts {@code text} to its bytes in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] bytes(String byteText) {
        return byteText.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Decodes {@code byteText} as UTF-8. */
    public static String text(String byteText) {
        return new String(bytes(byteText), StandardCharsets.UTF_8);
    }
}
