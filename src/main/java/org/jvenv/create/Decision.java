package org.jvenv.create;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jvenv.create.destination.Claim;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.destination.ProtectedDirectories;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.OnExisting;
import org.jvenv.environment.Environment;
import org.jvenv.tree.MountPoints;

/** Decides what is to be done at a destination, before anything is done. */
final class Decision {

    private final Destination destination;
    private final Environment wanted;
    private final CreateRequest request;
    private final ProtectedDirectories surroundings;

    Decision(Destination destination, Environment wanted, CreateRequest request, ProtectedDirectories surroundings) {
        this.destination = destination;
        this.wanted = wanted;
        this.request = request;
        this.surroundings = surroundings;
    }

    /**
     * How the wanted environment shall come to its destination; nothing if it is there already.
     *
     * @throws DestinationException if what is there is not to be touched
     */
    Optional<PublishStrategy> publication() throws IOException {
        return switch (destination.content()) {
            case NOTHING -> Optional.of(onNothing(PublishStrategy.APPEAR));
            case EMPTY -> Optional.of(onNothing(PublishStrategy.FILL));
            case ENVIRONMENT -> onEnvironment();
            case DIRECTORY -> Optional.of(onDirectory());
        };
    }

    private PublishStrategy onNothing(PublishStrategy publication) {
        if (request.onExisting() == OnExisting.UPGRADE) {
            throw DestinationException.nothingToUpgrade(destination.prefix());
        }
        return publication;
    }

    private Optional<PublishStrategy> onEnvironment() throws IOException {
        return switch (request.onExisting()) {
            case REFUSE -> keep();
            case CLEAR, FORCE -> Optional.of(replacement());
            case UPGRADE -> Optional.of(upgrade());
            case ALLOW -> Optional.of(PublishStrategy.OVERWRITE);
        };
    }

    private PublishStrategy onDirectory() throws IOException {
        return switch (request.onExisting()) {
            case REFUSE -> throw DestinationException.notAnEnvironment(destination.prefix());
            case CLEAR -> throw DestinationException.clearsNoEnvironment(destination.prefix());
            case FORCE -> forcedReplacement();
            case UPGRADE -> throw DestinationException.nothingToUpgrade(destination.prefix());
            case ALLOW -> PublishStrategy.FILL;
        };
    }

    private Optional<PublishStrategy> keep() throws IOException {
        List<String> differences = Differences.between(destination, wanted, request);
        if (!differences.isEmpty()) {
            throw DestinationException.differs(destination.prefix(), differences);
        }
        return Optional.empty();
    }

    private PublishStrategy upgrade() throws IOException {
        Optional<String> difference = Differences.inFeature(destination, wanted);
        if (difference.isPresent()) {
            throw DestinationException.upgradesOtherFeature(destination.prefix(), difference.get());
        }
        return PublishStrategy.OVERWRITE;
    }

    private PublishStrategy forcedReplacement() throws IOException {
        if (surroundings.standIn(destination.place())) {
            throw DestinationException.neverTouched(destination.prefix(), "holds the working directory");
        }
        return replacement();
    }

    /** Where the directory itself cannot or should not go, its content is exchanged. */
    private PublishStrategy replacement() throws IOException {
        if (MountPoints.of(destination.place().getFileSystem())
                .hasBelow(destination.place().toRealPath().toString())) {
            throw DestinationException.neverTouched(destination.prefix(), "has something mounted in it");
        }
        if (surroundings.liveIn(destination.place())) {
            throw DestinationException.neverTouched(destination.prefix(), "holds your home directory");
        }
        if (surroundings.holdsNamedEnvironments(destination.place())) {
            throw DestinationException.neverTouched(destination.prefix(), "holds your named environments");
        }
        return surroundings.standIn(destination.place()) || Claim.hasRoomOnlyInside(destination)
                ? PublishStrategy.EXCHANGE_CONTENT
                : PublishStrategy.REPLACE;
    }
}
