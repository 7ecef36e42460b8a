package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How a file of the store is installed into an environment. */
public enum LinkMode {
    /** A second name of the same file, without a copy. Both names must be on one file system. */
    HARDLINK {
        @Override
        public void place(Path source, Path target) throws IOException {
            Files.createLink(target, source);
        }
    },

    /**
     * A copy with the permissions of a new file and the same time of modification, by which Python validates compiled
     * files.
     */
    COPY {
        @Override
        public void place(Path source, Path target) throws IOException {
            FileModes.copy(source, target);
        }
    },

    /** A link to the store: the environment breaks when the store is cleaned. */
    SYMLINK {
        @Override
        public void place(Path source, Path target) throws IOException {
            Files.createSymbolicLink(target, source);
        }
    };

    /**
     * Whether {@code failure} may mean that such a link cannot be created there, so that a copy should be tried:
     * systems report that by EPERM, EACCES, ENOTSUP, EMLINK, EXDEV and others. On a full disk, the copy fails, too.
     */
    public static boolean isRefused(FileSystemException failure) {
        return !(failure instanceof NoSuchFileException || failure instanceof FileAlreadyExistsException);
    }

    /** Creates {@code target}, which does not exist, from {@code source}. */
    public abstract void place(Path source, Path target) throws IOException;
}
