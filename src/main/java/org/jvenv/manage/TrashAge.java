package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jvenv.tree.AtomicFile;

/**
 * How long the entries of the trash have been there, as far as the clock can be believed.
 *
 * <p>The trash remembers when it was last looked through. If the clock has gone back since then, or far ahead, it may
 * have been wrong then or be wrong now: so existing entries are counted from now on, and kept too long rather than too
 * short.
 */
final class TrashAge {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final Duration LONGEST_STEP_BACK = Duration.ofHours(1);

    /** Tolerated error of the clock. */
    private static final long MOST_MILLIS = Trash.LONGEST.plus(LONGEST_PAUSE).toMillis();

    private static final String SEEN = "seen";

    private final long now;

    private TrashAge(long now) {
        this.now = now;
    }

    /** That of {@code entries} in {@code trash}, which remembers this look. */
    static TrashAge in(Path trash, Clock clock, List<Path> entries) throws IOException {
        TrashAge age = new TrashAge(clock.millis());
        Path file = trash.resolveSibling(trash.getFileName() + ".seen");
        long before = TrashEntry.number(TrashEntry.text(file));
        boolean steady = before >= 0
                && age.now >= before - LONGEST_STEP_BACK.toMillis()
                && age.now <= before + LONGEST_PAUSE.toMillis();
        if (!steady) {
            for (Path entry : entries) {
                age.see(entry);
            }
        }
        write(file, age.now);
        return age;
    }

    /** Whether {@code entry} has been kept for as long as was promised. */
    boolean isOver(Path entry) throws IOException {
        long removed = TrashEntry.removed(entry).toEpochMilli();
        long seen = TrashEntry.number(TrashEntry.text(entry.resolve(SEEN)));
        if (removed > now && seen < 0) {
            see(entry);
            seen = now;
        }
        long since = removed > now ? seen : Math.max(removed, seen);
        return now - since > MOST_MILLIS;
    }

    private void see(Path entry) throws IOException {
        write(entry.resolve(SEEN), now);
    }

    private static void write(Path file, long time) throws IOException {
        AtomicFile.write(file, Long.toString(time).getBytes(StandardCharsets.UTF_8));
    }
}
