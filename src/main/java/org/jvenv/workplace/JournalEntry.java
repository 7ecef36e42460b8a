package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.Trees;

/**
 * One renaming as a journal has it.
 *
 * @param inode of what is renamed; empty in the journals of jvenv 0.1
 * @param original of what was renamed, if it was copied and {@code inode} is the copy's; else empty
 */
record JournalEntry(Move move, String inode, String original) {

    /** That of {@code move}, before {@code first}, which may bring along what {@code move} is about, was made. */
    static JournalEntry of(Move move, Move first) throws IOException {
        Path from = move.from();
        Path now = !move.equals(first) && from.startsWith(first.to())
                ? first.from().resolve(first.to().relativize(from))
                : from;
        Path known = Trees.isThere(now) ? now : from;
        return new JournalEntry(move, FileIdentity.inode(known), "");
    }

    /** The same, once a copy is at the new place. */
    JournalEntry copied() throws IOException {
        return new JournalEntry(move, FileIdentity.inode(move.to()), inode);
    }

    void write(StringBuilder text) {
        text.append(move.from()).append('\0').append(move.to()).append('\0');
        text.append(inode).append('\0').append(original).append('\0');
    }

    /** Whether what the entry is about lies at its new place. */
    boolean isDone() throws IOException {
        if (inode.isEmpty()) {
            return Trees.isThere(move.to()) && !Trees.isThere(move.from());
        }
        return is(move.to(), inode);
    }

    /** Renames it back; {@code false} if something else lies at its old place. */
    boolean isTakenBack() throws IOException {
        Path from = move.from();
        if (is(from, original) && Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            Trees.delete(from); // what is left of the original
        }
        if (Trees.isThere(from)) {
            return false;
        }
        Files.move(move.to(), from, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static boolean is(Path path, String inode) throws IOException {
        return !inode.isEmpty()
                && Trees.isThere(path)
                && FileIdentity.inode(path).equals(inode);
    }
}
