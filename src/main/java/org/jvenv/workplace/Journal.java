package org.jvenv.workplace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/**
 * Renamings that happen all or not at all.
 *
 * <p>All are written down before the first is made. A failure takes back those that were made; after a kill or a power
 * cut the next run finds the journal and does the same.
 */
public final class Journal {

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** Makes all {@code moves} in their order, or none. */
    public void perform(List<Move> moves) throws IOException {
        write(moves);
        try {
            for (Move move : moves) {
                Files.move(move.from(), move.to(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | RuntimeException failure) {
            takeBack(moves);
            throw failure;
        }
        Files.delete(file); // from here on there is no way back
    }

    /** Makes {@code moves}, which were made before, backwards: all, or none. */
    public void reverse(List<Move> moves) throws IOException {
        List<Move> backwards = new ArrayList<>();
        for (int i = moves.size() - 1; i >= 0; i--) {
            backwards.add(new Move(moves.get(i).to(), moves.get(i).from()));
        }
        perform(backwards);
    }

    /** Takes back what an earlier run left half done, if it did. */
    void recover() throws IOException {
        if (Files.exists(file)) {
            takeBack(read());
        }
    }

    /** In reverse, and only what was made: a file that is not at its new place, or still at its old one, stays. */
    private void takeBack(List<Move> moves) throws IOException {
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move move = moves.get(i);
            if (Trees.isThere(move.to()) && !Trees.isThere(move.from())) {
                Files.move(move.to(), move.from(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(file);
    }

    private void write(List<Move> moves) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Move move : moves) {
            text.append(move.from()).append('\0').append(move.to()).append('\0');
        }
        FileModes.writeNew(file, text.append("end").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A journal without its end was never acted upon. */
    private List<Move> read() throws IOException {
        String[] parts = Files.readString(file).split("\0", -1);
        List<Move> moves = new ArrayList<>();
        if (!parts[parts.length - 1].equals("end")) {
            return moves;
        }
        FileSystem files = file.getFileSystem();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            moves.add(new Move(files.getPath(parts[i]), files.getPath(parts[i + 1])));
        }
        return moves;
    }
}
