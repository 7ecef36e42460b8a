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
 * The file in the workplace of an environment's old place that names the workplace of its new one: what is half done
 * there has to be taken back before anything is done here.
 */
final class Partner {

    static final String NAME = "partner";

    private static final int LARGEST = 0x10000;

    private final HeldDirectory directory;
    private final FileSystem files;

    Partner(HeldDirectory directory, FileSystem files) {
        this.directory = directory;
        this.files = files;
    }

    void write(Path workplace, Path place) throws IOException {
        byte[] text = (workplace + "\0" + place + "\0").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                directory.file(files.getPath(NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /**
     * Has what is half done there taken back.
     *
     * @param setAside gets what could not be
     * @return whether that is done; not if another process is at work there
     */
    boolean recover(List<Path> setAside) throws IOException {
        String[] parts = text().split("\0", -1);
        if (parts.length != 3) {
            return true; // none, or one that was never written to its end
        }
        Path workplace = files.getPath(parts[0]);
        if (!WorkplaceDirectory.isOne(workplace) || !Files.isDirectory(workplace, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        @Nullable Workplace other = Workplace.tryTake(workplace, files.getPath(parts[1]));
        if (other == null) {
            return false;
        }
        other.close();
        setAside.addAll(other.setAside());
        return true;
    }

    private String text() throws IOException {
        try {
            return directory.text(files.getPath(NAME), LARGEST);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
