package org.jvenv.relocate.format;

/** Little-endian numbers in {@link org.jvenv.relocate.text.ByteText}. */
final class LittleEndian {

    private LittleEndian() {}

    /** Returns the number of {@code size} bytes at {@code at}, or -1 if {@code bytes} is too short. */
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

    /** Returns {@code number} in four bytes. */
    static String bytes(int number) {
        StringBuilder bytes = new StringBuilder();
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.append((char) ((number >> shift) & 0xff));
        }
        return bytes.toString();
    }
}
