package org.jvenv;

import org.jvenv.index.Meter;
import org.jvenv.report.Progress;

/** Reports a download after each percent. */
final class DownloadProgress implements Meter {

    private static final int HUNDREDTHS = 100;
    private static final int UNKNOWN_STEP = 1 << 17;

    private final Progress progress;
    private String file = "";
    private long size = -1;
    private long next;

    DownloadProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void began(String file, long size) {
        this.file = file;
        this.size = size;
        next = 0;
    }

    @Override
    public void reached(long bytes) {
        if (bytes >= next) {
            progress.downloading(file, bytes, size);
            next = bytes + (size > 0 ? size / HUNDREDTHS + 1 : UNKNOWN_STEP);
        }
    }

    @Override
    public void ended() {
        progress.downloadEnded();
    }
}
