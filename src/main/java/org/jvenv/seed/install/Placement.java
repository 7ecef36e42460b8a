package org.jvenv.seed.install;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jvenv.tree.LinkMode;

/**
 * Links or copies files of the store into an environment.
 *
 * <p>If the first file cannot be linked, the environment is on another file system, or on one without links, and all
 * files are copied. If a later one cannot be linked, it has too many links, and only this file is copied.
 */
public final class Placement {

    public LinkMode mode;
    private boolean linked;

    public Placement(LinkMode wanted) {
        this.mode = wanted;
    }

    /** Returns the mode that is used, which may differ from the requested one. */
    public LinkMode mode() {
        return mode;
    }

    void place(Path source, Path target) throws IOException {
        try {
            mode.place(source, target);
            linked = true;
        } catch (UnsupportedOperationException e) {
            copyInstead(source, target);
        } catch (FileSystemException e) {
            if (mode == LinkMode.COPY || !LinkMode.isRefused(e)) {
                throw e; // not caused by links
            }
            copyInstead(source, target);
        }
    }

    private void copyInstead(Path source, Path target) throws IOException {
        if (!linked) {
            mode = LinkMode.COPY;
        }
        LinkMode.COPY.place(source, target);
    }
}
