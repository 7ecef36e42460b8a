package org.jvenv.seed.install;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jvenv.tree.LinkMode;

/**
 * Puts files of the store into an environment, by links as long as there are any.
 *
 * <p>Where the first file cannot be linked, none can: the environment is on another file system, or that one knows no
 * links. Then all are copied. Where a later one cannot, that one has too many links already, and only it is copied.
 */
public final class Placement {

    public LinkMode mode;
    private boolean proven;

    public Placement(LinkMode wanted) {
        this.mode = wanted;
    }

    /** How files are placed now, which need not be what was wanted. */
    public LinkMode mode() {
        return mode;
    }

    void place(Path source, Path target) throws IOException {
        try {
            mode.place(source, target);
            proven = true;
        } catch (UnsupportedOperationException e) {
            copyInstead(source, target);
        } catch (FileSystemException e) {
            if (mode == LinkMode.COPY || !LinkMode.isRefused(e)) {
                throw e; // links are not to blame
            }
            copyInstead(source, target);
        }
    }

    private void copyInstead(Path source, Path target) throws IOException {
        if (!proven) {
            mode = LinkMode.COPY;
        }
        LinkMode.COPY.place(source, target);
    }
}
