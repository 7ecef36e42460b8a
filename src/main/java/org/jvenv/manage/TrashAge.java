package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jvenv.tree.AtomicFile;

/**
 * The age of the entries of the trash, with protection against a wrong clock.
 *
 * <p>The trash records the time of the last check. If the clock has gone back since then, or far ahead, one of the two
 * times may be wrong. Then the age of existing entries is counted from now on, so that they are kept too long rather
 * than too short.
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

    /** Returns the age of {@code entries} in {@code trash}, and records this check. */
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

    /** Whether {@code entry} has been kept for the minimum time. */
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
