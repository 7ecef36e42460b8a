package org.jvenv.shellrc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.ChangeLock;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.TextFile;

/** A startup file of a shell. It is replaced atomically, and keeps its permissions and the links to it. */
public final class RcFile {

    /** Preserves the bytes of any encoding. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final int LIMIT = 16 * TextFile.LIMIT;

    private final Path file;

    public RcFile(Path file) {
        this.file = file;
    }

    /** Writes {@code lines} between the markers; returns whether the file has changed. */
    public boolean put(String lines) {
        return edit(text -> Block.put(text, new String(lines.getBytes(StandardCharsets.UTF_8), BYTES)));
    }

    /** Removes the lines of {@link #put}; returns whether the file has changed. */
    public boolean remove() {
        return edit(Block::remove);
    }

    private boolean edit(UnaryOperator<String> change) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            if (Files.exists(target) ? !Files.isRegularFile(target) : Files.isSymbolicLink(target)) {
                throw RcFileException.noFile(file);
            }
            String text = textOf(target);
            if (change.apply(text).equals(text)) {
                return false;
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            ChangeLock.during(
                    target, () -> replace(target, change.apply(textOf(target)).getBytes(BYTES)));
            return true;
        } catch (IllegalArgumentException e) {
            throw RcFileException.damaged(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path target) throws IOException {
        return Files.exists(target) ? new String(BoundedRead.of(target, LIMIT), BYTES) : "";
    }

    private static void replace(Path target, byte[] content) throws IOException {
        if (!Files.exists(target)) {
            AtomicFile.write(target, content);
            return;
        }
        Path draft = AtomicFile.hiddenSibling(target, "draft");
        try {
            FileModes.writeNew(draft, new byte[0]);
            FileModes.permitLike(target, draft);
            Files.write(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
