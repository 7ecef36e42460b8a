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
import org.jvenv.relocate.Changes.Link;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.LinkMode;

/** Copies an environment with the changes of a survey. */
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

    /** Copies everything. Files are never hard links of the old ones, and keep their modification time. */
    void perform(Cancellation cancellation) throws IOException {
        createDirectories();
        List<Path> files = changes.unchangedFiles();
        TwoThreads.Worker hand = task -> copy(files.get(task));
        TwoThreads.perform(files.size(), hand, hand, cancellation);
        for (Map.Entry<Path, byte[]> changed : changes.contents().entrySet()) {
            cancellation.check();
            write(changed.getKey(), changed.getValue(), to.resolve(changed.getKey()));
        }
        for (Link link : changes.links()) {
            make(link);
        }
        setDirectoryPermissions();
    }

    /** Writes a changed file with the permissions of the original. */
    void write(Path file, byte[] content, Path target) throws IOException {
        FileModes.writeNew(target, content);
        if (Files.exists(from.resolve(file))) {
            permit(target, permissions(from.resolve(file)));
        }
    }

    /** Creates a link; on file systems without links, copies its target if that is a file, such as the interpreter. */
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

    /** Copies a file with permissions and modification time, but without its owner. */
    private void copy(Path file) throws IOException {
        Path original = from.resolve(file);
        Path copy = Files.copy(original, to.resolve(file), LinkOption.NOFOLLOW_LINKS);
        permit(copy, permissions(original));
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(original));
    }

    private void createDirectories() throws IOException {
        Files.createDirectory(to);
        for (Path directory : changes.directories()) {
            Files.createDirectory(to.resolve(directory));
        }
    }

    /** Sets permissions, deepest first, after everything is written: protected directories reject new files. */
    private void setDirectoryPermissions() throws IOException {
        List<Path> directories = changes.directories();
        for (int i = directories.size() - 1; i >= 0; i--) {
            permit(to.resolve(directories.get(i)), permissions(from.resolve(directories.get(i))));
        }
        Set<PosixFilePermission> root = EnumSet.copyOf(OWNER); // it must be possible to rename it
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
