package org.jvenv.report;

import java.util.List;

/** Formats numbers of bytes for messages. */
public final class ByteCount {

    private static final int STEP = 1000;
    private static final int TENTH = 10;
    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB");

    private ByteCount() {}

    /** Returns {@code 812 bytes}, {@code 1.8 MB} or {@code 34 MB}; 1 kB is 1000 bytes. */
    public static String of(long bytes) {
        long unit = 1;
        int name = 0;
        while (bytes / unit >= STEP && name < UNITS.size() - 1) {
            unit *= STEP;
            name++;
        }
        long tenths = bytes / Math.max(1, unit / TENTH);
        boolean fraction = name > 0 && tenths < (long) TENTH * TENTH;
        return fraction
                ? tenths / TENTH + "." + tenths % TENTH + " " + UNITS.get(name)
                : bytes / unit + " " + UNITS.get(name);
    }
}
