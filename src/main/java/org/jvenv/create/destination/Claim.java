package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.report.Progress;
import org.jvenv.tree.MountPoints;
import org.jvenv.workplace.DirectoriesAbove;
import org.jvenv.workplace.Move;
import org.jvenv.workplace.Workplace;
import org.jvenv.workplace.WorkplaceDirectory;

/**
 * A destination that is ours alone for a while, and as it was unless something is {@linkplain #publish published}.
 *
 * <p>This is why a failed {@code jvenv create} leaves nothing behind: directories above the destination, too, go again
 * if they were made for it.
 */
public final class Claim implements AutoCloseable {

    private static final String DEVICE = "unix:dev";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public final Destination destination;
    public final Workplace workplace;
    private final DirectoriesAbove above;
    private final Progress progress;
    private List<Move> published = List.of();
    private boolean isHeld;

    private Claim(Destination destination, Workplace workplace, DirectoriesAbove above, Progress progress) {
        this.destination = destination;
        this.workplace = workplace;
        this.above = above;
        this.progress = progress;
    }

    /**
     * Takes the destination at {@code prefix}, waiting for another process that has it.
     *
     * @throws DestinationException if it cannot be had
     */
    public static Claim on(Path prefix, Cancellation cancellation, Progress progress) throws IOException {
        Destination before = Destination.at(prefix);
        DirectoriesAbove above = new DirectoriesAbove();
        try {
            above.make(before.place().getParent());
            Workplace workplace = workplaceFor(before, cancellation, progress);
            return at(prefix, workplace, above, progress); // which another process may have changed while we waited
        } catch (IOException | RuntimeException e) {
            above.removeEmpty();
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
     * Brings the environment that was built to its destination, in the way of {@code publication}.
     *
     * @param outdated what goes of packages that are there
     * @param isWhole whether nothing is to be done afterwards; if something is, the next run takes the environment back
     *     after a kill, unless it is {@linkplain #finish finished}
     */
    public void publish(PublishStrategy publication, List<Path> outdated, boolean isWhole) throws IOException {
        isHeld = !isWhole && !publication.keepsPackages();
        published = publication.publish(workplace, destination.place(), outdated, isHeld);
    }

    /** Keeps what was published. */
    public void finish() throws IOException {
        if (isHeld) {
            workplace.journal().finish();
        }
    }

    /**
     * Takes back what was published: what was there is there again. If something else has come to the destination, that
     * stays, and what was replaced stays in the workplace, with a warning.
     */
    public void withdraw() throws IOException {
        if (!isHeld) {
            workplace.journal().reverse(published);
        } else if (!workplace.journal().takeBack()) {
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
        above.removeEmpty(); // which are not empty if something was published
    }

    private static Claim at(Path prefix, Workplace workplace, DirectoriesAbove above, Progress progress)
            throws IOException {
        try {
            return new Claim(Destination.at(prefix), workplace, above, progress);
        } catch (IOException | RuntimeException e) {
            workplace.close();
            throw e;
        }
    }

    private static Workplace workplaceFor(Destination destination, Cancellation cancellation, Progress progress)
            throws IOException {
        Path directory = WorkplaceDirectory.in(roomFor(destination), destination.place());
        @Nullable Workplace taken = Workplace.tryTake(directory, destination.place());
        if (taken == null) {
            progress.waitingFor(destination.prefix());
            taken = Workplace.take(directory, destination.place(), PATIENCE, cancellation);
        }
        if (taken == null) {
            throw DestinationException.busy(destination.prefix(), directory);
        }
        return taken;
    }

    /** Beside the destination, if that can be. */
    private static Path roomFor(Destination destination) throws IOException {
        return hasRoomOnlyInside(destination) ? destination.place() : destination.parent();
    }

    /** Whether the destination is a mount point, or the directory above it cannot be written to. */
    public static boolean hasRoomOnlyInside(Destination destination) throws IOException {
        return destination.content() != Content.NOTHING
                && (isMountPoint(destination) || !Files.isWritable(destination.parent()));
    }

    private static boolean isMountPoint(Destination destination) throws IOException {
        Path place = destination.place();
        return place.getFileSystem().supportedFileAttributeViews().contains("unix")
                && (!Files.getAttribute(place, DEVICE).equals(Files.getAttribute(destination.parent(), DEVICE))
                        || MountPoints.of(place.getFileSystem())
                                .has(place.toRealPath().toString()));
    }
}
