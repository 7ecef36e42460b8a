package org.jvenv.seed.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** Text that ends in a CRC-32 line, so that truncation is detected. */
final class ChecksummedText {

    private static final String END = "end ";
    private static final int CHECK_SUM_DIGITS = 8;
    private static final int END_LENGTH = END.length() + CHECK_SUM_DIGITS + 1;

    private ChecksummedText() {}

    /** Appends the checksum to {@code lines}. */
    static byte[] withChecksum(StringBuilder lines) {
        byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
        return lines.append(ending(content, content.length)).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the lines between {@code header} and the checksum, or nothing if one of these is wrong. */
    static Optional<String> open(byte[] content, String header) {
        int end = content.length - END_LENGTH;
        if (end <= 0) {
            return Optional.empty();
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith(header) && text.endsWith(ending(content, end))
                ? Optional.of(text.substring(header.length(), text.length() - END_LENGTH))
                : Optional.empty();
    }

    private static String ending(byte[] content, int length) {
        CRC32 sum = new CRC32();
        sum.update(content, 0, length);
        String digits = Long.toHexString(sum.getValue());
        return END + "0".repeat(CHECK_SUM_DIGITS - digits.length()) + digits + "\n";
    }
}
