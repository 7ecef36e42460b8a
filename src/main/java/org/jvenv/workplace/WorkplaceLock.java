package org.jvenv.workplace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.ProcessIdentity;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.HeldDirectory;

/**
 * The file that is locked by the process at work in a workplace. The lock ends with the process, however that ends.
 *
 * <p>On a file system without locks the file names its process instead, and whoever comes later looks whether that
 * still runs. Nothing but such a name is ever written to it, and only where it was made by jvenv.
 */
final class WorkplaceLock implements Closeable {

    /** How the names of files begin by which processes agree on who takes over. */
    static final String CLAIM = "lock-";

    private static final String NAME = "lock";
    private static final int LONGEST_NAME = 1024;

    private final FileChannel channel;

    private WorkplaceLock(FileChannel channel) {
        this.channel = channel;
    }

    static Path name(FileSystem files) {
        return files.getPath(NAME);
    }

    /**
     * The lock of {@code directory}, or {@code null} if another process has it.
     *
     * <p>Between our opening the file and our locking it, its owner may have finished and removed it: then we hold the
     * lock of a file that nobody else will find. So the file of that name has to be the same before and afterwards; to
     * open it a second time, only to compare, would not do: a process loses its lock as soon as it closes any of the
     * file's descriptors (POSIX, {@code fcntl}).
     *
     * @param fresh whether this process has just made the directory
     */
    static @Nullable WorkplaceLock tryTake(HeldDirectory directory, boolean fresh, FileSystem files)
            throws IOException {
        Path name = name(files);
        try {
            @Nullable Object before = made(directory, name).fileKey();
            FileChannel channel = directory.file(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (isLocked(channel, fresh, directory, files)
                        && Objects.equals(before, directory.attributes(name).fileKey())) {
                    return new WorkplaceLock(channel);
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            channel.close();
            return null;
        } catch (NoSuchFileException e) {
            return null; // the whole workplace was just removed
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static BasicFileAttributes made(HeldDirectory directory, Path name) throws IOException {
        try {
            directory
                    .file(name, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
        } catch (FileAlreadyExistsException e) {
            BasicFileAttributes found = directory.attributes(name);
            if (!found.isRegularFile()) {
                throw new FileSystemException(e.getFile(), null, "not a lock file of jvenv");
            }
            return found;
        }
        return directory.attributes(name);
    }

    private static boolean isLocked(FileChannel channel, boolean fresh, HeldDirectory directory, FileSystem files)
            throws IOException {
        try {
            return FileLocks.tryLock(channel);
        } catch (IOException e) {
            return isNamed(channel, fresh, directory, files); // a file system without locks, as NFS may be
        }
    }

    private static boolean isNamed(FileChannel channel, boolean fresh, HeldDirectory directory, FileSystem files)
            throws IOException {
        Optional<ProcessIdentity> owner = owner(channel);
        boolean gone = owner.isPresent() && owner.get().state(files) == ProcessIdentity.State.GONE;
        boolean written = channel.size() > 0; // by jvenv 0.1, which wrote no name, if it is none
        if (owner.isEmpty() && (fresh || written)) {
            write(channel, files);
            return true;
        }
        return gone && isTakenOver(channel, owner.get(), directory, files);
    }

    /** Of several that find the owner gone, the one that makes a file takes its place. */
    private static boolean isTakenOver(
            FileChannel channel, ProcessIdentity owner, HeldDirectory directory, FileSystem files) throws IOException {
        Path claim = files.getPath(CLAIM + owner.number() + "-" + owner.start());
        try {
            directory
                    .file(claim, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        boolean unchanged = owner(channel).equals(Optional.of(owner));
        if (unchanged) {
            write(channel, files);
        }
        directory.deleteFile(claim);
        return unchanged;
    }

    private static Optional<ProcessIdentity> owner(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_NAME);
        int size = channel.read(buffer, 0);
        return size <= 0
                ? Optional.empty()
                : ProcessIdentity.parse(new String(buffer.array(), 0, size, StandardCharsets.UTF_8));
    }

    private static void write(FileChannel channel, FileSystem files) throws IOException {
        byte[] name = ProcessIdentity.own(files).text().getBytes(StandardCharsets.UTF_8);
        channel.truncate(name.length);
        channel.write(ByteBuffer.wrap(name), 0);
    }
}
