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

    private static final Duration MAX_PAUSE = Duration.ofDays(7);
    private static final Duration MAX_STEP_BACK = Duration.ofHours(1);

    /** The age at which an entry is deleted: the retention and the tolerated error of the clock. */
    private static final long MAX_MILLIS = Trash.RETENTION.plus(MAX_PAUSE).toMillis();

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
        boolean plausible =
                before >= 0 && age.now >= before - MAX_STEP_BACK.toMillis() && age.now <= before + MAX_PAUSE.toMillis();
        if (!plausible) {
            for (Path entry : entries) {
                age.recordSeen(entry);
            }
        }
        write(file, age.now);
        return age;
    }

    /** Whether {@code entry} has been kept for long enough. */
    boolean isExpired(Path entry) throws IOException {
        long removed = TrashEntry.removed(entry).toEpochMilli();
        long seen = TrashEntry.number(TrashEntry.text(entry.resolve(SEEN)));
        if (removed > now && seen < 0) {
            recordSeen(entry);
            seen = now;
        }
        long since = removed > now ? seen : Math.max(removed, seen);
        return now - since > MAX_MILLIS;
    }

    private void recordSeen(Path entry) throws IOException {
        write(entry.resolve(SEEN), now);
    }

    private static void write(Path file, long time) throws IOException {
        AtomicFile.write(file, Long.toString(time).getBytes(StandardCharsets.UTF_8));
    }
}
