package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.Trees;

/** Puts environments away, and nothing else. */
public final class Removal {

    private final @Nullable Path active;
    private final List<Path> keptAlways;

    /**
     * A removal.
     *
     * @param active the environment that is active, or {@code null}
     * @param keptAlways directories of the user's that must stay, and with them all they lie in
     */
    public Removal(@Nullable Path active, List<Path> keptAlways) {
        this.active = active;
        this.keptAlways = List.copyOf(keptAlways);
    }

    /**
     * Makes sure that {@code prefix} is something that may go.
     *
     * @throws EnvironmentException if it is not
     */
    public void check(Path prefix) throws IOException {
        if (!Trees.isThere(prefix)) {
            throw EnvironmentException.missing(prefix);
        }
        EnvironmentFiles files = new EnvironmentFiles(prefix);
        if (files.isConda()) {
            throw EnvironmentException.conda(prefix);
        }
        if (!files.isEnvironment()) {
            throw EnvironmentException.noEnvironment(prefix);
        }
        if (active != null && Files.exists(active) && Files.isSameFile(prefix, active)) {
            throw EnvironmentException.active(prefix);
        }
        checkWhatItHolds(prefix);
    }

    /** Puts it into {@code trash}; of a link, the link. */
    public void toTrash(Path prefix, Trash trash) throws IOException {
        check(prefix);
        trash.take(prefix);
    }

    /** Deletes it; of a link, the link. It is renamed first, so that no half of it is ever taken for an environment. */
    public void forGood(Path prefix) throws IOException {
        check(prefix);
        Path aside = AtomicFile.hiddenSibling(prefix, "removed");
        Files.move(prefix, aside, StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(aside);
    }

    private void checkWhatItHolds(Path prefix) throws IOException {
        Path real = prefix.toRealPath();
        for (Path kept : keptAlways) {
            Path place = Files.exists(kept) ? kept.toRealPath() : kept;
            if (place.startsWith(real)) {
                throw EnvironmentException.neverRemoved(prefix, "holds `" + kept + "`");
            }
        }
    }
}
