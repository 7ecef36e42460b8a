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
import org.jvenv.workplace.WorkplaceDirectory;

/**
 * Where an environment shall go, and what is there.
 *
 * @param prefix the path the user named, absolute; it is what the environment calls itself
 * @param place the directory proper: what {@code prefix} leads to if it is a link
 * @param content what {@code place} holds now
 */
public record Destination(Path prefix, Path place, Content content) {

    /**
     * Looks at {@code prefix}.
     *
     * @throws DestinationException if no environment can ever be there
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
        Path place = Files.isSymbolicLink(prefix) ? prefix.toRealPath() : prefix;
        return new Destination(prefix, place, contentOf(place));
    }

    /** The directory that {@code place} lies in. */
    Path parent() {
        return requireNonNull(place.getParent(), "only / lies nowhere, and it is refused by name");
    }

    private static Content contentOf(Path place) throws IOException {
        if (Files.isRegularFile(place.resolve(PyvenvCfg.NAME))) {
            return Content.ENVIRONMENT;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(place)) {
            for (Path child : children) {
                if (!WorkplaceDirectory.isOne(child)) {
                    return Content.DIRECTORY;
                }
            }
        }
        return Content.EMPTY;
    }

    /** What no shell, and no {@code PATH}, could bear. */
    private static void checkName(Path prefix) {
        if (prefix.getFileName() == null) {
            throw DestinationException.neverTouched(prefix, "is the root of the file system");
        }
        @Nullable String flaw = PrefixProblem.of(prefix);
        if (flaw != null) {
            throw DestinationException.unbearable(prefix, flaw);
        }
    }

    private static void checkParent(Path prefix) {
        for (Path above = prefix.getParent(); above != null; above = above.getParent()) {
            if (Trees.isThere(above)) {
                if (!Files.isDirectory(above)) {
                    throw DestinationException.insideAFile(prefix, above);
                }
                return;
            }
        }
    }
}
