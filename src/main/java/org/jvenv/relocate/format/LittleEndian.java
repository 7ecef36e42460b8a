package org.jvenv.relocate.format;

/** Numbers as they stand in files of Windows, the lowest byte first. */
final class LittleEndian {

    private LittleEndian() {}

    /** The number in {@code size} bytes of {@code bytes} at {@code at}, or -1 if that is not within them. */
    static long number(String bytes, long at, int size) {
        if (at < 0 || at + size > bytes.length()) {
            return -1;
        }
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = (number << 8) | bytes.charAt((int) at + i);
        }
        return number;
    }

    /** {@code number} in four bytes. */
    static String bytes(int number) {
        StringBuilder bytes = new StringBuilder();
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.append((char) ((number >> shift) & 0xff));
        }
        return bytes.toString();
    }
}
