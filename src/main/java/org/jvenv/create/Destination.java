package org.jvenv.create;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.tree.Trees;

/**
 * Where an environment shall go, and what is there.
 *
 * @param prefix the path the user named, absolute; it is what the environment calls itself
 * @param place the directory proper: what {@code prefix} leads to if it is a link
 * @param content what {@code place} holds now
 */
record Destination(Path prefix, Path place, Content content) {

    private static final int LONGEST_NAME = 255;
    private static final char UNDECODABLE = '\ufffd';

    /**
     * Looks at {@code prefix}.
     *
     * @throws DestinationException if no environment can ever be there
     */
    static Destination at(Path prefix) throws IOException {
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
                if (!Workplace.isOne(child)) {
                    return Content.DIRECTORY;
                }
            }
        }
        return Content.EMPTY;
    }

    /** What no shell, and no {@code PATH}, could bear. */
    private static void checkName(Path prefix) {
        Path name = prefix.getFileName();
        if (name == null) {
            throw DestinationException.neverTouched(prefix, "is the root of the file system");
        }
        String text = prefix.toString();
        if (text.indexOf(':') >= 0 && prefix.getFileSystem().getSeparator().equals("/")) {
            throw DestinationException.unbearable(prefix, "has a `:`, which separates the entries of PATH");
        }
        if (text.indexOf(UNDECODABLE) >= 0) {
            throw DestinationException.unbearable(prefix, "is not text in the encoding of this system");
        }
        if (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw DestinationException.unbearable(prefix, "has a name of more than " + LONGEST_NAME + " bytes");
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
