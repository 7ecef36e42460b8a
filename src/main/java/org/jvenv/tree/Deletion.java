package org.jvenv.tree;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a directory recursively, through open directories: if a directory is exchanged for a link meanwhile, the link
 * is deleted, and nothing at its target.
 *
 * <p>A file that cannot be deleted does not stop the deletion; the failure is reported at the end. Directories deeper
 * than {@link #MAX_DEPTH} are first moved up, to limit the number of open files and the stack.
 */
final class Deletion {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_PASSES = 100_000;

    private final Path top;
    private final String device;
    private @Nullable IOException failure;
    private @Nullable HeldDirectory upperDirectory;
    private int movedUp;
    private int failures;

    /** The number of retries for directories in which others create files meanwhile. */
    private int retries = 50;

    private Deletion(Path top, String device) {
        this.top = top;
        this.device = device;
    }

    /** Deletes the entry {@code name} of {@code parent}. */
    static void delete(HeldDirectory parent, Path name) throws IOException {
        Deletion deletion = new Deletion(parent.path().resolve(name), FileIdentity.device(parent.attributes(name)));
        for (int i = 0; i < MAX_PASSES; i++) {
            int before = deletion.movedUp;
            deletion.failure = null;
            deletion.failures = 0;
            deletion.remove(parent, name, 0);
            if (deletion.movedUp == before) {
                break;
            }
        }
        if (deletion.failure != null) {
            throw deletion.failure;
        }
    }

    private void remove(HeldDirectory parent, Path name, int depth) {
        try {
            int before = failures + movedUp;
            boolean deleted = isDeleted(parent, name, depth);
            while (!deleted && retries > 0) {
                empty(parent, name, depth);
                deleted = isDeleted(parent, name, depth);
                if (!deleted && failures + movedUp > before) {
                    return; // as expected
                }
                retries -= deleted ? 0 : 1;
            }
            if (!deleted) {
                throw new FileSystemException(
                        parent.path().resolve(name).toString(), null, "another program keeps adding files to it");
            }
        } catch (NoSuchFileException e) {
            return; // deleted by another program
        } catch (IOException e) {
            record(e);
        }
    }

    /** Tries to delete the entry; {@code false} if it is a directory that is not empty. */
    private boolean isDeleted(HeldDirectory parent, Path name, int depth) throws IOException {
        try {
            parent.deleteFile(name);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (FileSystemException e) {
            if (!parent.attributes(name).isDirectory()) {
                throw e;
            }
        }
        try {
            parent.deleteDirectory(name);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (AccessDeniedException e) {
            if (depth == 0) {
                throw e;
            }
            return false; // the directory itself may be protected
        }
    }

    private void empty(HeldDirectory parent, Path name, int depth) throws IOException {
        try (HeldDirectory directory = open(parent, name)) {
            if (!FileIdentity.device(directory.attributes(self(name))).equals(device)) {
                throw new FileSystemException(directory.path().toString(), null, "it is a mount point");
            }
            directory.unlock();
            if (depth == 0) {
                upperDirectory = directory;
            }
            Iterator<Path> entries = directory.entries();
            while (entries.hasNext()) {
                Path entry = requireNonNull(entries.next().getFileName(), "every entry has a name");
                if (depth < MAX_DEPTH || !isMovedUp(directory, entry)) {
                    remove(directory, entry, depth + 1);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Opens a directory, and makes it readable for its owner if nobody else could exchange it for a link. */
    private HeldDirectory open(HeldDirectory parent, Path name) throws IOException {
        try {
            return parent.child(name);
        } catch (AccessDeniedException e) {
            Ownership.unlock(top, parent.path().resolve(name));
            return parent.child(name);
        }
    }

    private boolean isMovedUp(HeldDirectory directory, Path name) {
        @Nullable HeldDirectory target = upperDirectory;
        try {
            if (target == null || !directory.attributes(name).isDirectory()) {
                return false;
            }
            try (HeldDirectory child = open(directory, name)) {
                child.unlock(); // its entry `..` changes
            }
            directory.move(name, target, AtomicFile.hiddenSibling(name, "deep"));
            movedUp++;
            return true;
        } catch (IOException e) {
            return false; // then it is deleted at its present path, as far as possible
        }
    }

    private void record(IOException problem) {
        failures++;
        if (failure == null) {
            failure = problem;
        }
    }

    private static Path self(Path name) {
        return name.getFileSystem().getPath(".");
    }
}
