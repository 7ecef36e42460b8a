package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.Destination.Content;
import org.jvenv.log.Log;
import org.jvenv.platform.Cancellation;
import org.jvenv.report.Progress;
import org.jvenv.tree.MountPoints;
import org.jvenv.workplace.Journal.Move;
import org.jvenv.workplace.ParentDirectories;
import org.jvenv.workplace.Workplace;
import org.jvenv.workplace.WorkplaceDirectory;

/**
 * Locks a destination, and restores it unless an environment is {@linkplain #publish published}.
 *
 * <p>A failed {@code jvenv create} leaves nothing behind: parent directories that were created for it are deleted, too.
 */
public final class Claim implements AutoCloseable {

    private static final String DEVICE = "unix:dev";

    private final Destination destination;
    private final Workplace workplace;
    private final ParentDirectories parents;
    private final Progress progress;
    private List<Move> published = List.of();
    private boolean keepsJournal;

    private Claim(Destination destination, Workplace workplace, ParentDirectories parents, Progress progress) {
        this.destination = destination;
        this.workplace = workplace;
        this.parents = parents;
        this.progress = progress;
    }

    /**
     * Locks the destination at {@code prefix}, and waits if another process has locked it.
     *
     * @throws DestinationException or {@link org.jvenv.workplace.PlaceException} if no environment can be created there
     */
    public static Claim lock(Path prefix, Cancellation cancellation, Progress progress) throws IOException {
        Destination before = Destination.at(prefix);
        ParentDirectories parents = new ParentDirectories();
        try {
            parents.make(before.directory().getParent());
            Workplace workplace = workplaceFor(before, cancellation, progress);
            return at(prefix, workplace, parents, progress); // reads it again: it may have changed during the wait
        } catch (IOException | RuntimeException e) {
            parents.removeEmpty();
            throw e;
        }
    }

    public Destination destination() {
        return destination;
    }

    public Workplace workplace() {
        return workplace;
    }

    /**
     * Publishes the built environment.
     *
     * @param replaced files of existing packages to remove
     * @param isComplete whether no step follows; otherwise the next run rolls the environment back after a kill, unless
     *     it is {@linkplain #finish finished}
     */
    public void publish(PublishStrategy strategy, List<Path> replaced, boolean isComplete) throws IOException {
        keepsJournal = !isComplete && !strategy.keepsPackages();
        published = strategy.publish(workplace, destination.directory(), replaced, keepsJournal);
    }

    /** Commits what was published. */
    public void finish() throws IOException {
        if (keepsJournal) {
            workplace.journal().finish();
        }
    }

    /**
     * Restores the previous state. If another program has written to the destination, its files are kept, and the
     * replaced files stay in the workplace, with a warning.
     */
    public void rollBack() throws IOException {
        if (!keepsJournal) {
            workplace.journal().undo(published);
        } else if (!workplace.journal().rollBack()) {
            progress.setAside(workplace.directory());
        }
    }

    @Override
    public void close() throws IOException {
        workplace.close();
        for (Path left : workplace.leftBehind()) {
            progress.leftBehind(left);
        }
        for (Path aside : workplace.setAside()) {
            progress.setAside(aside);
        }
        parents.removeEmpty(); // not empty if something was published
    }

    private static Claim at(Path prefix, Workplace workplace, ParentDirectories parents, Progress progress)
            throws IOException {
        try {
            return new Claim(Destination.at(prefix), workplace, parents, progress);
        } catch (IOException | RuntimeException e) {
            workplace.close();
            throw e;
        }
    }

    private static Workplace workplaceFor(Destination destination, Cancellation cancellation, Progress progress)
            throws IOException {
        Path directory = WorkplaceDirectory.in(workplaceParent(destination), destination.directory());
        @Nullable Workplace workplace = Workplace.tryLock(directory, destination.directory());
        Log.tried(directory, workplace != null);
        if (workplace == null) {
            progress.waitingFor(destination.prefix());
            workplace = Workplace.lock(directory, destination.directory(), Workplace.TIMEOUT, cancellation);
        }
        return workplace;
    }

    /** Next to the destination, if possible. */
    private static Path workplaceParent(Destination destination) throws IOException {
        return mustBuildInside(destination) ? destination.directory() : destination.parent();
    }

    /** Whether the destination is a mount point, or the directory above it cannot be written to. */
    public static boolean mustBuildInside(Destination destination) throws IOException {
        return destination.content() != Content.NOTHING
                && (isMountPoint(destination) || !Files.isWritable(destination.parent()));
    }

    private static boolean isMountPoint(Destination destination) throws IOException {
        Path directory = destination.directory();
        return directory.getFileSystem().supportedFileAttributeViews().contains("unix")
                && (!Files.getAttribute(directory, DEVICE).equals(Files.getAttribute(destination.parent(), DEVICE))
                        || MountPoints.of(directory.getFileSystem())
                                .has(directory.toRealPath().toString()));
    }
}
