package org.jvenv.index;

/** Watches a download. */
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
     * A download begins.
     *
     * @param size in bytes, or -1 where the server does not say
     */
    void began(String file, long size);

    /** So many bytes are here. */
    void reached(long bytes);

    /** It is over, well or not. */
    void ended();
}
