package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.Trees;

/** Reverts what killed runs have changed. */
public final class Recovery {

    private Recovery() {}

    /**
     * Waits for a run that is changing {@code destination}, because it may still revert its changes; then
     * {@linkplain #recover recovers} it.
     *
     * @return files that could not be restored, and were set aside
     * @throws PlaceException if the other run takes too long
     */
    public static List<Path> await(Path destination, Cancellation cancellation) throws IOException {
        List<Path> aside = new ArrayList<>();
        if (Trees.isThere(WorkplaceDirectory.in(destination.resolveSibling(""), destination))) {
            Workplace workplace = Workplace.lock(destination, Workplace.TIMEOUT, cancellation);
            workplace.close();
            aside.addAll(workplace.setAside());
        }
        aside.addAll(recover(destination)); // a killed run may have hidden it
        return aside;
    }

    /**
     * Rolls back what a killed run has changed at {@code destination}, unless a process is using it.
     *
     * @return files that could not be restored, and were set aside
     */
    public static List<Path> recover(Path destination) throws IOException {
        List<Path> aside = new ArrayList<>();
        for (Path parent : List.of(destination.resolveSibling(""), destination)) {
            @Nullable Workplace existing = tryOpenExisting(WorkplaceDirectory.in(parent, destination), destination);
            if (existing != null) {
                existing.close();
                aside.addAll(existing.setAside());
            }
        }
        return aside;
    }

    /** Opens the existing workplace under the first usable name; none is created. */
    private static @Nullable Workplace tryOpenExisting(Path directory, Path destination) throws IOException {
        for (int i = 0; i < WorkplaceDirectory.MAX_CANDIDATES; i++) {
            Path candidate = WorkplaceDirectory.candidate(directory, i);
            if (!Trees.isThere(candidate)) {
                return null;
            }
            if (WorkplaceDirectory.isUsable(candidate)) {
                return Workplace.tryOpen(candidate, destination, false);
            }
        }
        return null;
    }
}
