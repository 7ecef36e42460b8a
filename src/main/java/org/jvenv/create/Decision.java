package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.Claim;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.environment.Environment;
import org.jvenv.tree.MountPoints;
import org.jvenv.workplace.ProtectedDirectories;

/** Chooses the strategy for a destination, before anything is changed. */
final class Decision {

    /** A directory with one of these is a project, and should not become an environment. */
    private static final List<String> PROJECT_FILES =
            List.of("pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile", ".git");

    private final Destination destination;
    private final Environment wanted;
    private final CreateRequest request;
    private final ProtectedDirectories protectedDirectories;

    Decision(
            Destination destination,
            Environment wanted,
            CreateRequest request,
            ProtectedDirectories protectedDirectories) {
        this.destination = destination;
        this.wanted = wanted;
        this.request = request;
        this.protectedDirectories = protectedDirectories;
    }

    /**
     * Returns the strategy for the environment, or nothing if an equal one exists.
     *
     * @throws DestinationException if the existing files must not be changed
     */
    Optional<PublishStrategy> strategy() throws IOException {
        return switch (destination.content()) {
            case NOTHING -> Optional.of(forNew(PublishStrategy.CREATE));
            case EMPTY -> Optional.of(forNew(PublishStrategy.FILL));
            case ENVIRONMENT -> forEnvironment();
            case DIRECTORY -> Optional.of(forDirectory());
        };
    }

    private PublishStrategy forNew(PublishStrategy strategy) {
        if (request.onExisting() == OnExisting.UPGRADE) {
            throw DestinationException.nothingToUpgrade(destination.prefix());
        }
        return strategy;
    }

    private Optional<PublishStrategy> forEnvironment() throws IOException {
        return switch (request.onExisting()) {
            case REFUSE -> keep();
            case CLEAR, FORCE -> Optional.of(replacement());
            case UPGRADE -> Optional.of(upgrade());
            case ALLOW -> Optional.of(PublishStrategy.OVERWRITE);
        };
    }

    private PublishStrategy forDirectory() throws IOException {
        return switch (request.onExisting()) {
            case REFUSE ->
                throw isProject()
                        ? DestinationException.project(destination.prefix())
                        : DestinationException.notAnEnvironment(destination.prefix());
            case CLEAR -> throw DestinationException.notClearable(destination.prefix());
            case FORCE -> forcedReplacement();
            case UPGRADE -> throw DestinationException.nothingToUpgrade(destination.prefix());
            case ALLOW -> PublishStrategy.FILL;
        };
    }

    private boolean isProject() {
        for (String name : PROJECT_FILES) {
            if (Files.exists(destination.directory().resolve(name))) {
                return true;
            }
        }
        return false;
    }

    private Optional<PublishStrategy> keep() throws IOException {
        @Nullable String feature = Differences.inFeature(destination, wanted).orElse(null);
        if (feature != null) {
            throw DestinationException.hasOtherFeature(destination.prefix(), feature);
        }
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
        if (protectedDirectories.containsWorkingDirectory(destination.directory())) {
            throw DestinationException.neverReplaced(destination.prefix(), "contains the working directory");
        }
        return replacement();
    }

    /** A directory that cannot be renamed is kept, and its content is replaced. */
    private PublishStrategy replacement() throws IOException {
        if (MountPoints.of(destination.directory().getFileSystem())
                .hasBelow(destination.directory().toRealPath().toString())) {
            throw DestinationException.neverReplaced(destination.prefix(), "contains a mount point");
        }
        if (protectedDirectories.containsHome(destination.directory())) {
            throw DestinationException.neverReplaced(destination.prefix(), "contains your home directory");
        }
        if (protectedDirectories.containsNamedEnvironments(destination.directory())) {
            throw DestinationException.neverReplaced(destination.prefix(), "contains your named environments");
        }
        return protectedDirectories.containsWorkingDirectory(destination.directory())
                        || Claim.mustBuildInside(destination)
                ? PublishStrategy.EXCHANGE_CONTENT
                : PublishStrategy.REPLACE;
    }
}
