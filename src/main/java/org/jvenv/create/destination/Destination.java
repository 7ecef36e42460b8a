package org.jvenv.create.destination;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PrefixProblem;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.PlaceException;
import org.jvenv.workplace.WorkplaceDirectory;

/**
 * The destination of an environment, and its content.
 *
 * @param prefix the absolute path that the user gave, and that the environment uses
 * @param directory the target of {@code prefix} if that is a link, otherwise the same path
 * @param content the present content of {@code directory}
 */
public record Destination(Path prefix, Path directory, Content content) {

    /**
     * Reads {@code prefix}.
     *
     * @throws DestinationException or {@link PlaceException} if no environment can be created there
     */
    public static Destination at(Path prefix) throws IOException {
        checkName(prefix);
        if (!Trees.isThere(prefix)) {
            checkParent(prefix);
            return new Destination(prefix, prefix, Content.NOTHING);
        }
        if (!Files.exists(prefix)) {
            throw DestinationException.danglingLink(prefix);
        }
        if (!Files.isDirectory(prefix)) {
            throw DestinationException.notADirectory(prefix);
        }
        Path directory = Files.isSymbolicLink(prefix) ? prefix.toRealPath() : prefix;
        return new Destination(prefix, directory, contentOf(directory));
    }

    /** Returns the parent of {@code directory}. */
    Path parent() {
        return requireNonNull(directory.getParent(), "only / has no parent, and checkName rejects it");
    }

    private static Content contentOf(Path directory) throws IOException {
        if (Files.isRegularFile(directory.resolve(PyvenvCfg.NAME))) {
            return Content.ENVIRONMENT;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (!WorkplaceDirectory.isWorkplace(child)) {
                    return Content.DIRECTORY;
                }
            }
        }
        return Content.EMPTY;
    }

    /** Rejects paths that no shell or {@code PATH} supports. */
    private static void checkName(Path prefix) {
        if (prefix.getFileName() == null) {
            throw DestinationException.neverReplaced(prefix, "is the root of the file system");
        }
        @Nullable String problem = PrefixProblem.of(prefix);
        if (problem != null) {
            throw PlaceException.unsupportedPath(prefix, problem);
        }
    }

    private static void checkParent(Path prefix) {
        for (Path above = prefix.getParent(); above != null; above = above.getParent()) {
            if (Trees.isThere(above)) {
                if (!Files.isDirectory(above)) {
                    throw PlaceException.insideAFile(prefix, above);
                }
                return;
            }
        }
    }

    /** What a destination contains before it is changed. */
    public enum Content {
        /** The destination does not exist. */
        NOTHING,

        /** A directory without entries. */
        EMPTY,

        /** A directory with a {@code pyvenv.cfg}. */
        ENVIRONMENT,

        /** A directory with something else in it. */
        DIRECTORY
    }
}
