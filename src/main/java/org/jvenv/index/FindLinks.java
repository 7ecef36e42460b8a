package org.jvenv.index;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.BoundedRead;

/** A place on this machine that pip's {@code find-links} names: a directory, a wheel, or a page in a file. */
final class FindLinks {

    private FindLinks() {}

    /**
     * The files that {@code place} has, of all projects, in no order.
     *
     * @throws IndexException if it cannot be read; as for pip, one that is not there has none
     */
    static List<IndexFile> files(Path place) {
        List<IndexFile> files = new ArrayList<>();
        try {
            if (!Files.isDirectory(place)) {
                add(place, files);
                return files;
            }
            try (DirectoryStream<Path> children = Files.newDirectoryStream(place)) {
                for (Path child : children) {
                    add(child, files);
                }
            }
            return files;
        } catch (IOException | DirectoryIteratorException e) {
            throw IndexException.unreachable(place.toUri(), String.valueOf(e.getMessage()), e);
        }
    }

    private static void add(Path file, List<IndexFile> files) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            byte[] page = BoundedRead.of(file, BodyReader.Limit.PAGE.bytes());
            files.addAll(HtmlPage.parse(new String(page, StandardCharsets.UTF_8), file.toUri()));
        } else if (Links.isFileName(name)) {
            files.add(new IndexFile(name, file.toUri(), null, null, false));
        }
    }

    /** The path that a URL of {@code file:} names on this machine, or {@code null} if {@code text} is none. */
    static @Nullable String pathOf(String text) {
        try {
            @Nullable URI address = text.regionMatches(true, 0, "file:", 0, "file:".length()) ? new URI(text) : null;
            @Nullable String host = address == null ? null : address.getAuthority();
            boolean here = host == null || host.isEmpty() || host.equalsIgnoreCase("localhost");
            return address == null || !here ? null : address.getPath();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
