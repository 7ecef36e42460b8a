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
 * Deletes one directory with all below it, by way of directories that are held open: what is exchanged for a link
 * meanwhile is deleted as a link, and nothing is deleted where it leads.
 *
 * <p>A file that cannot be deleted does not stop the rest; it is reported at the end. What lies deeper than
 * {@link #DEEPEST} is first brought up, so that neither open files nor the stack run out.
 */
final class Deletion {

    private static final int DEEPEST = 60;
    private static final int MOST_PASSES = 100_000;

    private final Path top;
    private final String device;
    private @Nullable IOException failure;
    private @Nullable HeldDirectory broughtTo;
    private int brought;
    private int failures;

    /** How often it looks again at directories that somebody fills meanwhile. */
    private int patience = 50;

    private Deletion(Path top, String device) {
        this.top = top;
        this.device = device;
    }

    /** Deletes the entry {@code name} of {@code parent}. */
    static void delete(HeldDirectory parent, Path name) throws IOException {
        Deletion deletion = new Deletion(parent.path().resolve(name), FileIdentity.device(parent.attributes(name)));
        for (int i = 0; i < MOST_PASSES; i++) {
            int before = deletion.brought;
            deletion.failure = null;
            deletion.failures = 0;
            deletion.remove(parent, name, 0);
            if (deletion.brought == before) {
                break;
            }
        }
        if (deletion.failure != null) {
            throw deletion.failure;
        }
    }

    private void remove(HeldDirectory parent, Path name, int depth) {
        try {
            int before = failures + brought;
            boolean gone = isGone(parent, name, depth);
            while (!gone && patience > 0) {
                empty(parent, name, depth);
                gone = isGone(parent, name, depth);
                if (!gone && failures + brought > before) {
                    return; // as was to be expected
                }
                patience -= gone ? 0 : 1;
            }
            if (!gone) {
                throw new FileSystemException(
                        parent.path().resolve(name).toString(), null, "another program keeps adding files to it");
            }
        } catch (NoSuchFileException e) {
            return; // somebody was faster
        } catch (IOException e) {
            note(e);
        }
    }

    /** Tries to delete it as it is; {@code false} of a directory that is not empty. */
    private boolean isGone(HeldDirectory parent, Path name, int depth) throws IOException {
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
            return false; // it may be protected itself
        }
    }

    private void empty(HeldDirectory parent, Path name, int depth) throws IOException {
        try (HeldDirectory directory = opened(parent, name)) {
            if (!FileIdentity.device(directory.attributes(here(name))).equals(device)) {
                throw new FileSystemException(directory.path().toString(), null, "it is a mount point");
            }
            directory.unlock();
            if (depth == 0) {
                broughtTo = directory;
            }
            Iterator<Path> entries = directory.entries();
            while (entries.hasNext()) {
                Path entry = requireNonNull(entries.next().getFileName(), "every entry has a name");
                if (depth < DEEPEST || !isBroughtUp(directory, entry)) {
                    remove(directory, entry, depth + 1);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** A directory that has no permission to be read for its owner is given it, where nobody could put a link. */
    private HeldDirectory opened(HeldDirectory parent, Path name) throws IOException {
        try {
            return parent.child(name);
        } catch (AccessDeniedException e) {
            Ownership.unlock(top, parent.path().resolve(name));
            return parent.child(name);
        }
    }

    private boolean isBroughtUp(HeldDirectory directory, Path name) {
        @Nullable HeldDirectory target = broughtTo;
        try {
            if (target == null || !directory.attributes(name).isDirectory()) {
                return false;
            }
            try (HeldDirectory child = opened(directory, name)) {
                child.unlock(); // its entry `..` changes
            }
            directory.move(name, target, AtomicFile.hiddenSibling(name, "deep"));
            brought++;
            return true;
        } catch (IOException e) {
            return false; // then it is deleted where it is, as far as that goes
        }
    }

    private void note(IOException problem) {
        failures++;
        if (failure == null) {
            failure = problem;
        }
    }

    private static Path here(Path name) {
        return name.getFileSystem().getPath(".");
    }
}
