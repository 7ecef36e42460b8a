package org.jvenv.index;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.Trees;

/** Reads a local location of pip's {@code find-links}: a directory, a wheel, or an HTML file. */
final class FindLinks {

    private FindLinks() {}

    /**
     * Returns the files of all projects at {@code place}, in no order; none if it does not exist, as in pip.
     *
     * @throws IndexException if it cannot be read
     */
    static List<IndexFile> files(Path place) {
        List<IndexFile> files = new ArrayList<>();
        try {
            if (!Files.isDirectory(place)) {
                add(place, files);
                return files;
            }
            for (Path child : Trees.children(place)) {
                add(child, files);
            }
            return files;
        } catch (IOException e) {
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

    /** Returns the local path of a {@code file:} URL, or {@code null} if {@code text} is not such a URL. */
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
