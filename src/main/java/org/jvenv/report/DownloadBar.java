package org.jvenv.report;

/** One line that tells how far a download is. */
final class DownloadBar {

    private static final int WIDTH = 20;
    private static final int WHOLE = 100;

    private DownloadBar() {}

    /** Of a file of which the size, in bytes, may be unknown: then -1. */
    static String of(String file, long here, long size) {
        if (size <= 0) {
            return file + "  " + ByteCount.of(here);
        }
        int percent = (int) Math.min(WHOLE, here * WHOLE / size);
        int full = percent * WIDTH / WHOLE;
        return file + "  [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " % of "
                + ByteCount.of(size);
    }
}
