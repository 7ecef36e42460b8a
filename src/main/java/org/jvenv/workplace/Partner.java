package org.jvenv.workplace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.HeldDirectory;

/**
 * The file in the workplace at an environment's old path that contains the workplace at the new path, which has to be
 * recovered first.
 */
final class Partner {

    static final String NAME = "partner";

    private static final int MAX_SIZE = 0x10000;

    private final HeldDirectory directory;
    private final FileSystem files;

    Partner(HeldDirectory directory, FileSystem files) {
        this.directory = directory;
        this.files = files;
    }

    void write(Path workplace, Path destination) throws IOException {
        byte[] text = (workplace + "\0" + destination + "\0").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                directory.file(files.getPath(NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /**
     * Recovers the other workplace.
     *
     * @param setAside receives the files that could not be restored
     * @return {@code false} if another process uses it
     */
    boolean recover(List<Path> setAside) throws IOException {
        String[] parts = text().split("\0", -1);
        if (parts.length != 3) {
            return true; // missing or incomplete
        }
        Path workplace = files.getPath(parts[0]);
        if (!WorkplaceDirectory.isWorkplace(workplace) || !Files.isDirectory(workplace, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        @Nullable Workplace other = Workplace.tryLock(workplace, files.getPath(parts[1]));
        if (other == null) {
            return false;
        }
        other.close();
        setAside.addAll(other.setAside());
        return true;
    }

    private String text() throws IOException {
        try {
            return directory.text(files.getPath(NAME), MAX_SIZE);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
