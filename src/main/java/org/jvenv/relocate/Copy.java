package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.TwoThreads;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.LinkMode;

/** Makes the environment that a survey has described, from the files of the old one. */
final class Copy {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path from;
    private final Path to;
    private final Changes changes;

    Copy(Path from, Path to, Changes changes) {
        this.from = from;
        this.to = to;
        this.changes = changes;
    }

    /** Copies everything; files are new ones, never further names of old ones, and as old as those. */
    void perform(Cancellation cancellation) throws IOException {
        makeDirectories();
        List<Path> files = changes.unchangedFiles();
        TwoThreads.Hand hand = task -> copy(files.get(task));
        TwoThreads.perform(files.size(), hand, hand, cancellation);
        for (Map.Entry<Path, byte[]> changed : changes.contents().entrySet()) {
            cancellation.check();
            write(changed.getKey(), changed.getValue(), to.resolve(changed.getKey()));
        }
        for (Link link : changes.links()) {
            make(link);
        }
        permitDirectories();
    }

    /** Writes a changed file, with the permissions of the one it is made from. */
    void write(Path file, byte[] content, Path target) throws IOException {
        FileModes.writeNew(target, content);
        if (Files.exists(from.resolve(file))) {
            permit(target, permissions(from.resolve(file)));
        }
    }

    /** On file systems without links, copies the target if it is a file, such as the interpreter. */
    private void make(Link link) throws IOException {
        Path original = from.resolve(link.file());
        Path place = to.resolve(link.file());
        try {
            Files.createSymbolicLink(place, link.after());
        } catch (FileSystemException e) {
            if (!LinkMode.isRefused(e)) {
                throw e;
            }
            if (Files.isRegularFile(original)) {
                Files.copy(original, place);
                permit(place, permissions(original));
            }
        }
    }

    /** With the permissions and the time, but not the owner: the copy belongs to who makes it. */
    private void copy(Path file) throws IOException {
        Path original = from.resolve(file);
        Path copy = Files.copy(original, to.resolve(file), LinkOption.NOFOLLOW_LINKS);
        permit(copy, permissions(original));
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(original));
    }

    private void makeDirectories() throws IOException {
        Files.createDirectory(to);
        for (Path directory : changes.directories()) {
            Files.createDirectory(to.resolve(directory));
        }
    }

    /** Last of all, and deepest first: nothing can be written into one that is protected. */
    private void permitDirectories() throws IOException {
        List<Path> directories = changes.directories();
        for (int i = directories.size() - 1; i >= 0; i--) {
            permit(to.resolve(directories.get(i)), permissions(from.resolve(directories.get(i))));
        }
        Set<PosixFilePermission> root = EnumSet.copyOf(OWNER); // it has to be renamed
        root.addAll(permissions(from));
        permit(to, root);
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        return isPosix(path) ? Files.getPosixFilePermissions(path) : OWNER;
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        FileModes.permit(path, permissions);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
