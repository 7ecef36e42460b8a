package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/**
 * Where removed environments are kept for a while.
 *
 * <pre>
 * TIME/           milliseconds since 1970, so that the names are in the order of removal
 *   origin        where the environment was
 *   place         where it lies instead of here, if that is on another file system
 *   environment   the environment
 * </pre>
 *
 * <p>Each is brought here, and back, by one renaming: it is never half here. On another file system that cannot be
 * done; there it goes into a hidden directory beside where it was.
 */
public final class Trash {

    /** How many removed environments are kept at most. */
    static final int MOST = 20;

    /** How long they are kept. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final String ELSEWHERE = ".jvenv-trash";

    private final Path directory;
    private final Clock clock;

    public Trash(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Takes the environment at {@code prefix}, which is there no more afterwards. */
    public void take(Path prefix) throws IOException {
        Path entry = newEntry();
        write(entry.resolve("origin"), prefix);
        try {
            move(prefix, entry.resolve("environment"));
        } catch (AtomicMoveNotSupportedException e) {
            Path elsewhere = prefix.resolveSibling(ELSEWHERE);
            Path place = elsewhere.resolve(String.valueOf(entry.getFileName()));
            FileModes.createPrivateDirectories(elsewhere);
            write(entry.resolve("place"), place);
            move(prefix, place);
        } finally {
            if (Trees.isThere(prefix)) {
                Trees.delete(entry);
            }
        }
    }

    /** All that is kept, the last removed first. */
    public List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return kept;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                @Nullable Kept one = Kept.in(entry);
                if (one != null) {
                    kept.add(one);
                }
            }
        }
        kept.sort(Comparator.comparing(Kept::removed).reversed());
        return kept;
    }

    /**
     * Brings back the environment that was removed last.
     *
     * @param name that of its directory, or {@code null} for any
     * @return where it is again
     * @throws EnvironmentException if none is kept, or something else has taken its place
     */
    public Path restore(@Nullable String name) throws IOException {
        for (Kept kept : kept()) {
            if (name == null || name.equals(String.valueOf(kept.origin().getFileName()))) {
                return restore(kept);
            }
        }
        throw EnvironmentException.nothingToUndo();
    }

    /** Deletes what has been kept for long enough, and what is one too many. */
    public void prune() throws IOException {
        List<Kept> kept = kept();
        for (int i = 0; i < kept.size(); i++) {
            Kept one = kept.get(i);
            if (i >= MOST || one.removed().isBefore(clock.instant().minus(LONGEST))) {
                Trees.delete(one.place());
                discard(one);
            }
        }
    }

    private static Path restore(Kept kept) throws IOException {
        Path origin = kept.origin();
        if (Trees.isThere(origin)) {
            throw EnvironmentException.taken(origin);
        }
        Files.createDirectories(origin.resolveSibling(""));
        move(kept.place(), origin);
        discard(kept);
        return origin;
    }

    /** Deletes what tells of an environment that is not kept any more. */
    private static void discard(Kept kept) throws IOException {
        Trees.delete(kept.entry());
        Path around = kept.place().resolveSibling("");
        if (around.endsWith(ELSEWHERE) && Trees.isEmpty(around)) {
            Files.deleteIfExists(around);
        }
    }

    private Path newEntry() throws IOException {
        FileModes.createPrivateDirectories(directory);
        return newEntry(clock.millis());
    }

    /** Of two that are removed at once, one is said to have been removed a little later. */
    private Path newEntry(long time) throws IOException {
        Path entry = directory.resolve(String.valueOf(time));
        try {
            FileModes.createPrivateDirectory(entry);
            return entry;
        } catch (FileAlreadyExistsException e) {
            return newEntry(time + 1);
        }
    }

    private static void write(Path file, Path content) throws IOException {
        FileModes.writeNew(file, content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
