package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How a file of the store comes into an environment. */
public enum LinkMode {
    /** The same file under a second name: no room, no time. Both names must lie on one file system. */
    HARDLINK {
        @Override
        public void place(Path source, Path target) throws IOException {
            Files.createLink(target, source);
        }
    },

    /**
     * A file of its own with the permissions of a new one, and of the same age: by that Python knows whether a compiled
     * file is up to date.
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
     * Whether {@code failure} may mean that no such link can be made there, so that a copy is worth trying: systems say
     * so with EPERM, EACCES, ENOTSUP, EMLINK, EXDEV and more. A disk that is full refuses the copy, too.
     */
    public static boolean isRefused(FileSystemException failure) {
        return !(failure instanceof NoSuchFileException || failure instanceof FileAlreadyExistsException);
    }

    /** Makes {@code target}, which is not there yet, from {@code source}. */
    public abstract void place(Path source, Path target) throws IOException;
}
