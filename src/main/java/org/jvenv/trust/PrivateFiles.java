package org.jvenv.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Ownership;

/** Directories and files that only the user can access, independent of the umask. */
final class PrivateFiles {

    private PrivateFiles() {}

    /**
     * Creates {@code directory} and its parents if necessary.
     *
     * @throws EnvironmentException if it exists and others can write to it
     */
    static void makeDirectory(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            FileModes.createPrivateDirectories(directory);
        }
        if (!Ownership.isPrivate(directory)) {
            throw EnvironmentException.publicTrustStore(directory);
        }
    }

    /** Writes {@code content} to {@code file}, replacing an existing file. */
    static void write(Path file, byte[] content) throws IOException {
        write(file, content, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    /** Writes an executable file, replacing an existing one. */
    static void writeExecutable(Path file, byte[] content) throws IOException {
        write(
                file,
                content,
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
    }

    private static void write(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        Path draft = AtomicFile.hiddenSibling(file, "draft");
        try {
            FileModes.writeNew(draft, content);
            FileModes.permit(draft, permissions);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
