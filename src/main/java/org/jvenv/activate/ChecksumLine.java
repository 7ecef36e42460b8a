package org.jvenv.activate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The last line of an activation script: a comment with a checksum of the lines above, which shows whether the user has
 * changed the script. It does not protect against malicious changes.
 */
public final class ChecksumLine {

    private static final String MARK = "checksum: ";
    private static final int DIGITS = 8;

    private ChecksumLine() {}

    /** Returns {@code script}, which ends with a line break, with such a line. */
    public static String addTo(String script) {
        return script + line(script.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the checksum of {@code script} is valid. */
    public static boolean isIntact(byte[] script) {
        int start = startOfLastLine(script);
        byte[] above = Arrays.copyOf(script, start);
        String last = new String(script, start, script.length - start, StandardCharsets.ISO_8859_1);
        return start > 0 && last.equals(line(above));
    }

    /** Returns the rewritten script {@code after}, with a new checksum if that of {@code before} was valid. */
    public static byte[] update(byte[] before, byte[] after) {
        if (!isIntact(before)) {
            return after;
        }
        byte[] above = Arrays.copyOf(after, startOfLastLine(after));
        byte[] line = line(above).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(above.length + line.length)
                .put(above)
                .put(line)
                .array();
    }

    private static String line(byte[] above) {
        CRC32 checksum = new CRC32();
        checksum.update(above, 0, above.length);
        String digits = Long.toHexString(checksum.getValue());
        boolean isForCmd = above.length > 0 && above[0] == '@';
        return (isForCmd ? "@rem " : "# ")
                + MARK
                + "0".repeat(DIGITS - digits.length())
                + digits
                + (isForCmd ? "\r\n" : "\n");
    }

    private static int startOfLastLine(byte[] script) {
        int start = script.length - 1;
        while (start > 0 && script[start - 1] != '\n') {
            start--;
        }
        return Math.max(start, 0);
    }
}
