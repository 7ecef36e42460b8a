package org.jvenv.index;

/** Observes the progress of a download. */
public interface Meter {

    /** Shows nothing. */
    Meter SILENT = new Meter() {
        @Override
        public void began(String file, long size) {}

        @Override
        public void reached(long bytes) {}

        @Override
        public void ended() {}
    };

    /**
     * Called when a download begins.
     *
     * @param size the size in bytes, or -1 if it is unknown
     */
    void began(String file, long size);

    /** Called with the number of bytes received so far. */
    void reached(long bytes);

    /** Called when the download has succeeded or failed. */
    void ended();
}
