package org.jvenv.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Creates files and directories with permissions, if the file system has them. */
public final class FileModes {

    private static final Set<PosixFilePermission> ALL = EnumSet.allOf(PosixFilePermission.class);

    private static final Set<PosixFilePermission> ALL_BUT_EXECUTE = PosixFilePermissions.fromString("rw-rw-rw-");

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private FileModes() {}

    /** Writes a new file with the permissions of the umask. */
    public static void writeNew(Path file, byte[] content) throws IOException {
        write(file, content);
    }

    /** Writes a new program that is executable for everyone whom the umask permits. */
    public static void writeNewExecutable(Path file, byte[] content) throws IOException {
        if (isPosix(file)) {
            write(file, content, PosixFilePermissions.asFileAttribute(ALL));
        } else {
            write(file, content);
        }
    }

    /** Creates a directory and its parents with permissions for the owner only. */
    public static void createPrivateDirectories(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectories(directory);
        }
    }

    /** Creates one directory with permissions for the owner only. */
    public static void createPrivateDirectory(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectory(directory);
        }
    }

    /** Sets exactly these permissions, independent of the umask. */
    public static void permit(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (isPosix(file)) {
            set(file, permissions);
        }
    }

    /** Copies the permissions of {@code other} to {@code file}, if the file system has them. */
    public static void permitLike(Path other, Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(other);
            if (!permissions.equals(Files.getPosixFilePermissions(file))) {
                set(file, permissions);
            }
        }
    }

    /** Adds the permission to execute for everyone who may read the file. */
    static void makeExecutable(Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            if (permissions.contains(PosixFilePermission.GROUP_READ)) {
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
            }
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            set(file, permissions);
        }
    }

    /** Sets the time of modification, unless the file system does not support that. */
    static void setTime(Path file, FileTime time) throws IOException {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            return;
        }
    }

    static void set(PosixFileAttributeView file, Set<PosixFilePermission> permissions) throws IOException {
        try {
            file.setPermissions(permissions);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            return;
        }
    }

    /** Sets permissions; ignores failures, because network shares may have one fixed mode for all files. */
    private static void set(Path file, Set<PosixFilePermission> permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(file, permissions);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            return;
        }
    }

    /** Copies a file with its time of modification; the permissions are those of a new file (umask). */
    static void copy(Path source, Path target) throws IOException {
        if (!isPosix(target) || !isPosix(source)) {
            Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        PosixFileAttributes attributes = Files.readAttributes(source, PosixFileAttributes.class);
        boolean executable = attributes.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        FileAttribute<?> permissions = PosixFilePermissions.asFileAttribute(executable ? ALL : ALL_BUT_EXECUTE);
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(target, options, permissions)) {
            long size = attributes.size();
            for (long done = 0, count = 1; done < size && count > 0; done += count) {
                count = from.transferTo(done, size - done, to);
            }
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(target); // incomplete
            throw e;
        }
        setTime(target, attributes.lastModifiedTime());
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void write(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, attributes)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
