package org.jvenv.report;

/** Formats the state of a download as a line. */
final class DownloadBar {

    private static final int WIDTH = 20;
    private static final int WHOLE = 100;

    private DownloadBar() {}

    /** Returns the line; {@code size} is in bytes, or -1 if unknown. */
    static String of(String file, long received, long size) {
        if (size <= 0) {
            return file + "  " + ByteCount.of(received);
        }
        int percent = (int) Math.min(WHOLE, received * WHOLE / size);
        int filled = percent * WIDTH / WHOLE;
        return file + "  [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " % of "
                + ByteCount.of(size);
    }
}
