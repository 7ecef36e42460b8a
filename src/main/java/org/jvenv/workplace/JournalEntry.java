package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Journal.Move;

/**
 * One rename in a journal.
 *
 * @param inode the inode of the renamed file; empty in the journals of jvenv 0.1
 * @param original the inode of the original, if it was copied and {@code inode} is that of the copy; otherwise empty
 */
record JournalEntry(Move move, String inode, String original) {

    /** Returns the entry of {@code move}, before {@code first} is performed, which may move the parent of its file. */
    static JournalEntry of(Move move, Move first) throws IOException {
        Path from = move.from();
        Path current = !move.equals(first) && from.startsWith(first.to())
                ? first.from().resolve(first.to().relativize(from))
                : from;
        Path existing = Trees.isThere(current) ? current : from;
        return new JournalEntry(move, FileIdentity.inode(existing), "");
    }

    /** Returns this entry for a file that was copied to its new path. */
    JournalEntry copied() throws IOException {
        return new JournalEntry(move, FileIdentity.inode(move.to()), inode);
    }

    void write(StringBuilder text) {
        text.append(move.from()).append('\0').append(move.to()).append('\0');
        text.append(inode).append('\0').append(original).append('\0');
    }

    /** Whether the file is at its new path. */
    boolean isPerformed() throws IOException {
        if (inode.isEmpty()) {
            return Trees.isThere(move.to()) && !Trees.isThere(move.from());
        }
        return is(move.to(), inode);
    }

    /** Renames the file back; {@code false} if its old path exists. */
    boolean tryUndo() throws IOException {
        Path from = move.from();
        if (is(from, original) && Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            Trees.delete(from); // the remaining part of the original
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
