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
 * The lock file of a workplace. The lock ends with the process.
 *
 * <p>On a file system without locks the file contains the identity of its process instead, and the next process checks
 * whether that still runs. Nothing else is ever written to it, and only if jvenv created it.
 */
final class WorkplaceLock implements Closeable {

    /** The prefix of the files by which processes agree on the new owner. */
    static final String CLAIM = "lock-";

    private static final String NAME = "lock";
    private static final int MAX_IDENTITY = 1024;

    private final FileChannel channel;

    private WorkplaceLock(FileChannel channel) {
        this.channel = channel;
    }

    static Path name(FileSystem files) {
        return files.getPath(NAME);
    }

    /**
     * Locks {@code directory}, or returns {@code null} if another process has locked it.
     *
     * <p>After this process has opened the file and before it has locked it, the owner may have deleted the file: then
     * the lock is one that no other process will see. So the file of this name has to be the same before and
     * afterwards. It must not be opened a second time to compare: a process loses its lock as soon as it closes any of
     * the file's descriptors (POSIX, {@code fcntl}).
     *
     * @param isNew whether this process has created the directory
     */
    static @Nullable WorkplaceLock tryLock(HeldDirectory directory, boolean isNew, FileSystem files)
            throws IOException {
        Path name = name(files);
        try {
            @Nullable Object before = createdOrFound(directory, name).fileKey();
            FileChannel channel = directory.file(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (isLocked(channel, isNew, directory, files)
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
            return null; // the workplace was just deleted
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static BasicFileAttributes createdOrFound(HeldDirectory directory, Path name) throws IOException {
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

    private static boolean isLocked(FileChannel channel, boolean isNew, HeldDirectory directory, FileSystem files)
            throws IOException {
        try {
            return FileLocks.tryLock(channel);
        } catch (IOException e) {
            return isOwned(channel, isNew, directory, files); // a file system without locks, such as some NFS mounts
        }
    }

    private static boolean isOwned(FileChannel channel, boolean isNew, HeldDirectory directory, FileSystem files)
            throws IOException {
        Optional<ProcessIdentity> owner = owner(channel);
        boolean ended = owner.isPresent() && owner.get().state(files) == ProcessIdentity.State.GONE;
        boolean hasText = channel.size() > 0; // of jvenv 0.1, if it is not an identity
        if (owner.isEmpty() && (isNew || hasText)) {
            write(channel, files);
            return true;
        }
        return ended && takesOver(channel, owner.get(), directory, files);
    }

    /** Takes the lock of an ended process; of several processes, the one that creates the claim file gets it. */
    private static boolean takesOver(
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
        ByteBuffer buffer = ByteBuffer.allocate(MAX_IDENTITY);
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
