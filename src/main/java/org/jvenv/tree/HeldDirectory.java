package org.jvenv.tree;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is held open: operations on its entries are performed in it even if its path changes, and links are
 * not followed.
 *
 * <p>Names are paths of one element. If the JDK has no {@link SecureDirectoryStream} (macOS, Windows), paths are used.
 */
@SuppressWarnings("StreamResourceLeak") // close() closes it
public final class HeldDirectory implements Closeable {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path path;
    private final DirectoryStream<Path> stream;
    private final @Nullable SecureDirectoryStream<Path> secure;

    private HeldDirectory(Path path, DirectoryStream<Path> stream) {
        this.path = path;
        this.stream = stream;
        this.secure = stream instanceof SecureDirectoryStream<Path> held ? held : null;
    }

    /** Opens the directory at {@code path}; a link is followed. */
    public static HeldDirectory open(Path path) throws IOException {
        return new HeldDirectory(path, Files.newDirectoryStream(path));
    }

    /** Opens the directory {@code name} in this one; a link is rejected. */
    HeldDirectory child(Path name) throws IOException {
        Path child = path.resolve(name);
        try {
            return new HeldDirectory(
                    child,
                    secure == null
                            ? Files.newDirectoryStream(child)
                            : secure.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
        } catch (FileSystemException e) {
            throw withPath(e, child);
        }
    }

    Path path() {
        return path;
    }

    /** Returns the paths of its entries; can be called once. */
    public Iterator<Path> entries() {
        return stream.iterator();
    }

    /** Returns the file key of this directory, or {@code null} if the file system has none. */
    public @Nullable Object key() throws IOException {
        return view().readAttributes().fileKey();
    }

    /**
     * Returns the attributes of the entry {@code name}.
     *
     * @throws NoSuchFileException if it does not exist
     */
    public BasicFileAttributes attributes(Path name) throws IOException {
        try {
            return secure == null
                    ? Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    : secure.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .readAttributes();
        } catch (FileSystemException e) {
            throw withPath(e, path.resolve(name));
        }
    }

    /** Opens the file {@code name}; a link is rejected. */
    public FileChannel file(Path name, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        try {
            return secure != null && secure.newByteChannel(name, all) instanceof FileChannel channel
                    ? channel
                    : FileChannel.open(path.resolve(name), all);
        } catch (FileSystemException e) {
            throw withPath(e, path.resolve(name));
        }
    }

    /** Returns at most {@code limit} bytes of the file {@code name} as UTF-8. */
    public String text(Path name, int limit) throws IOException {
        try (FileChannel channel = file(name, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size(), limit));
            int count;
            do {
                count = channel.read(buffer);
            } while (count > 0); // 0 if the buffer is full
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }

    /** Deletes the entry {@code name}, which must not be a directory. */
    public void deleteFile(Path name) throws IOException {
        try {
            if (secure != null) {
                secure.deleteFile(name);
            } else if (attributes(name).isDirectory()) {
                throw new FileSystemException(null, null, "Is a directory");
            } else {
                Files.delete(path.resolve(name));
            }
        } catch (FileSystemException e) {
            throw withPath(e, path.resolve(name));
        }
    }

    /** Deletes the entry {@code name}, which is an empty directory. */
    public void deleteDirectory(Path name) throws IOException {
        try {
            if (secure == null) {
                Files.delete(path.resolve(name));
            } else {
                secure.deleteDirectory(name);
            }
        } catch (FileSystemException e) {
            throw withPath(e, path.resolve(name));
        }
    }

    /** Renames the entry {@code from} to {@code to} in this directory, which is replaced if it exists. */
    public void rename(Path from, Path to) throws IOException {
        move(from, this, to);
    }

    /** Opens this directory reopen, to list its entries once more. */
    public HeldDirectory reopen() throws IOException {
        Path self = path.getFileSystem().getPath(".");
        return new HeldDirectory(
                path, secure == null ? Files.newDirectoryStream(path) : secure.newDirectoryStream(self));
    }

    /** Moves the entry {@code name} to {@code targetName} in {@code target}. */
    public void move(Path name, HeldDirectory target, Path targetName) throws IOException {
        if (secure == null || target.secure == null) {
            Files.move(path.resolve(name), target.path.resolve(targetName), StandardCopyOption.ATOMIC_MOVE);
        } else {
            secure.move(name, target.secure, targetName);
        }
    }

    /** Makes the directory readable and writable for its owner. */
    public void unlock() throws IOException {
        @Nullable
        PosixFileAttributeView posix = secure == null
                ? Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                : secure.getFileAttributeView(PosixFileAttributeView.class);
        if (posix != null && !posix.readAttributes().permissions().containsAll(OWNER)) {
            FileModes.set(posix, OWNER);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private BasicFileAttributeView view() {
        return secure == null
                ? Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                : secure.getFileAttributeView(BasicFileAttributeView.class);
    }

    /** Returns {@code failure} with the whole path; the JDK reports only the name. */
    private static FileSystemException withPath(FileSystemException failure, Path path) {
        String file = path.toString();
        if (failure instanceof NoSuchFileException) {
            return new NoSuchFileException(file);
        }
        if (failure instanceof AccessDeniedException) {
            return new AccessDeniedException(file);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new FileAlreadyExistsException(file);
        }
        return failure instanceof DirectoryNotEmptyException
                ? new DirectoryNotEmptyException(file)
                : new FileSystemException(file, null, failure.getReason());
    }
}
