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

/** Files and directories with the permissions they need, where the file system knows any. */
public final class FileModes {

    private static final Set<PosixFilePermission> ALL = EnumSet.allOf(PosixFilePermission.class);

    private static final Set<PosixFilePermission> ALL_BUT_EXECUTE = PosixFilePermissions.fromString("rw-rw-rw-");

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private FileModes() {}

    /** Writes a file that is not there yet, readable and writable as the umask has it. */
    public static void writeNew(Path file, byte[] content) throws IOException {
        write(file, content);
    }

    /** Writes a program that is not there yet, executable for all whom the umask leaves the permission. */
    public static void writeNewExecutable(Path file, byte[] content) throws IOException {
        if (isPosix(file)) {
            write(file, content, PosixFilePermissions.asFileAttribute(ALL));
        } else {
            write(file, content);
        }
    }

    /** Makes a directory, and those above it, that nobody else may look into. */
    public static void createPrivateDirectories(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectories(directory);
        }
    }

    /** Makes one directory that nobody else may look into. */
    public static void createPrivateDirectory(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectory(directory);
        }
    }

    /** Gives {@code file} exactly these permissions, whatever the umask is. */
    public static void permit(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (isPosix(file)) {
            set(file, permissions);
        }
    }

    /** Gives {@code file} the permissions that {@code other} has, where files have such. */
    public static void permitLike(Path other, Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(other);
            if (!permissions.equals(Files.getPosixFilePermissions(file))) {
                set(file, permissions);
            }
        }
    }

    /** Adds the permission to execute for all who may read it, be it the umask or the owner who decided that. */
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

    /** Gives {@code file} this time of modification, unless the file system keeps to times of its own. */
    static void giveAge(Path file, FileTime time) throws IOException {
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

    /** Network shares may have one mode for all files, and refuse to change it: then that is what files have. */
    private static void set(Path file, Set<PosixFilePermission> permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(file, permissions);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            return;
        }
    }

    /** Copies a file, whose time the copy keeps; who may do what with it the umask decides, as with any new file. */
    static void copy(Path source, Path target) throws IOException {
        if (!isPosix(target) || !isPosix(source)) {
            Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        PosixFileAttributes attributes = Files.readAttributes(source, PosixFileAttributes.class);
        boolean executable = attributes.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        FileAttribute<?> wanted = PosixFilePermissions.asFileAttribute(executable ? ALL : ALL_BUT_EXECUTE);
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(target, options, wanted)) {
            long size = attributes.size();
            for (long done = 0, count = 1; done < size && count > 0; done += count) {
                count = from.transferTo(done, size - done, to);
            }
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(target); // a part of it is of no use
            throw e;
        }
        giveAge(target, attributes.lastModifiedTime());
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
