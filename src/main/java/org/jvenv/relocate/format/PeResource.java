package org.jvenv.relocate.format;

import org.jspecify.annotations.Nullable;

/**
 * A raw data resource in a Windows program; see "The .rsrc Section" in Microsoft's description of the PE format.
 *
 * @param entry the position of its data entry, which contains the size
 * @param start the position of the data
 * @param size the size in bytes
 */
record PeResource(int entry, int start, int size) {

    private static final int HEADER_POINTER = 0x3c;
    private static final int HEADER = 24;
    private static final int PE32_PLUS = 0x20b;
    private static final int SECTION = 40;
    private static final int RAW_DATA = 10;
    private static final long HIGH_BIT = 0x8000_0000L;

    /** Returns the resource {@code name} in any language, or {@code null} if there is none. */
    static @Nullable PeResource named(String name, String program) {
        long header = LittleEndian.number(program, HEADER_POINTER, 4);
        if (!program.startsWith("MZ") || header < 0 || !program.startsWith("PE\0\0", (int) header)) {
            return null;
        }
        long optional = header + HEADER;
        boolean wide = LittleEndian.number(program, optional, 2) == PE32_PLUS;
        long address = LittleEndian.number(program, optional + (wide ? 112 : 96) + 2 * 8, 4);
        long sections = optional + LittleEndian.number(program, header + 20, 2);
        long count = LittleEndian.number(program, header + 6, 2);
        for (long section = sections; section < sections + count * SECTION; section += SECTION) {
            if (address > 0 && LittleEndian.number(program, section + 12, 4) == address) {
                return in(program, LittleEndian.number(program, section + 20, 4), address, name);
            }
        }
        return null;
    }

    /** Returns the data. */
    String in(String program) {
        return program.substring(start, start + size);
    }

    /** Replaces the data by {@code data}, which must not be longer; all positions in {@code program} are kept. */
    String replaced(String program, String data) {
        String changed = program.substring(0, start)
                + data
                + "\0".repeat(size - data.length())
                + program.substring(start + size);
        return changed.substring(0, entry) + LittleEndian.bytes(data.length()) + changed.substring(entry + 4);
    }

    /** Searches the nested directories of types, names and languages; addresses are virtual. */
    private static @Nullable PeResource in(String program, long base, long address, String name) {
        long names = child(program, base, base, String.valueOf(RAW_DATA));
        long languages = names < 0 ? -1 : child(program, base, names, name);
        long data = languages < 0 ? -1 : LittleEndian.number(program, languages + 20, 4);
        if (data < 0 || (data & HIGH_BIT) != 0) {
            return null;
        }
        long start = LittleEndian.number(program, base + data, 4) - address + base;
        long size = LittleEndian.number(program, base + data + 4, 4);
        boolean fits = start > 0 && size >= 0 && start + size <= program.length();
        return fits ? new PeResource((int) (base + data + 4), (int) start, (int) size) : null;
    }

    /** Returns the subdirectory {@code name} of the one at {@code directory}, or -1. */
    private static long child(String program, long base, long directory, String name) {
        long count = LittleEndian.number(program, directory + 12, 2) + LittleEndian.number(program, directory + 14, 2);
        for (long entry = directory + 16; entry < directory + 16 + count * 8; entry += 8) {
            long child = LittleEndian.number(program, entry + 4, 4);
            if ((child & HIGH_BIT) != 0 && child > 0 && name.equals(name(program, base, entry))) {
                return base + (child & ~HIGH_BIT);
            }
        }
        return -1;
    }

    /** Returns the name of an entry: a number, or ASCII in UTF-16. */
    private static String name(String program, long base, long entry) {
        long name = LittleEndian.number(program, entry, 4);
        if ((name & HIGH_BIT) == 0) {
            return String.valueOf(name);
        }
        long text = base + (name & ~HIGH_BIT);
        StringBuilder letters = new StringBuilder();
        for (long i = 1; i <= LittleEndian.number(program, text, 2); i++) {
            letters.append((char) LittleEndian.number(program, text + 2 * i, 2));
        }
        return letters.toString();
    }
}
