package org.jvenv.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tree as one text, so that two states of it can be compared. */
public final class Listing {

    private Listing() {}

    /** Every file with its content and the time it was written. */
    public static String of(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.sorted()
                    .map(path -> root.relativize(path) + " " + details(path))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** The names of everything but directories. */
    static String ofFiles(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String details(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? attributes.lastModifiedTime() + " " + HexFormat.of().formatHex(Files.readAllBytes(path))
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
