package org.jvenv.pip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.Addresses;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.UnreadableFileException;

/**
 * Files of requirements for a pip that runs in another directory than the user. Files with relative paths are replaced
 * by copies with absolute paths; all others are passed unchanged.
 */
final class RequirementFiles {

    private static final int MOST_BYTES = 1 << 22;
    private static final int DEEPEST = 20;
    private static final String[] EDITABLE = {"--editable", "-e"};
    private static final String[] FILES = {"--requirement", "--constraint", "-r", "-c"};
    private static final String[] LINKS = {"--find-links", "-f"};

    private final LocalPaths paths;
    private final Path copies;
    private final boolean offline;
    private final Map<Path, Path> prepared = new HashMap<>();

    /**
     * Prepares files of the user.
     *
     * @param userDirectory the working directory of the user
     * @param copies the directory for copies
     * @param offline whether URLs of servers are rejected
     */
    RequirementFiles(Path userDirectory, Path copies, boolean offline) {
        this.paths = new LocalPaths(userDirectory);
        this.copies = copies;
        this.offline = offline;
    }

    /**
     * Returns {@code file} or its copy.
     *
     * @throws PipException if it contains the URL of a server although these are rejected
     */
    Path prepared(Path file) throws IOException {
        return prepared(file.toAbsolutePath().normalize(), 0);
    }

    /** Returns the output of pip with the names of the original files instead of their copies. */
    String named(String words) {
        String named = words;
        for (Map.Entry<Path, Path> entry : prepared.entrySet()) {
            if (!entry.getKey().equals(entry.getValue())) {
                named = named.replace(
                        entry.getValue().toString(), entry.getKey().toString());
            }
        }
        return named;
    }

    private Path prepared(Path file, int depth) throws IOException {
        @Nullable Path known = prepared.get(file);
        if (known != null || depth > DEEPEST) {
            return known == null ? file : known;
        }
        prepared.put(file, file); // it may include itself
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw UnreadableFileException.because(file, "not a regular file"); // pip would read a device forever
        }
        byte @Nullable [] content = BoundedRead.ifPossible(file, MOST_BYTES).orElse(null);
        String text = content == null ? "" : new String(content, StandardCharsets.ISO_8859_1);
        String changed = text.indexOf('\0') >= 0 ? text : changed(text, file, depth);
        if (changed.equals(text)) {
            return file;
        }
        Path copy = copies.resolve("requirements-" + prepared.size() + ".txt");
        Files.write(copy, changed.getBytes(StandardCharsets.ISO_8859_1));
        prepared.put(file, copy);
        return copy;
    }

    private String changed(String text, Path file, int depth) throws IOException {
        StringBuilder changed = new StringBuilder();
        boolean needed = false;
        for (RequirementLine line : RequirementLine.of(text)) {
            Line rewritten = rewritten(line, file, depth);
            needed |= rewritten.needed();
            changed.append(rewritten.text());
        }
        return needed ? changed.toString() : text;
    }

    /**
     * A line of a copy.
     *
     * @param needed whether the original line has another meaning in pip's working directory
     */
    private record Line(String text, boolean needed) {}

    private Line rewritten(RequirementLine line, Path file, int depth) throws IOException {
        @Nullable String links = line.value(LINKS);
        if (links != null) {
            return ofLinks(line, links, file);
        }
        @Nullable String editable = line.value(EDITABLE);
        @Nullable String other = line.value(FILES);
        boolean unchanged = line.text().isEmpty() || (line.text().startsWith("-") && editable == null && other == null);
        if (unchanged) {
            return new Line(line.raw(), false);
        }
        if (offline && Addresses.isRemote(line.text())) {
            throw PipException.offline(decoded(line.text()), file);
        }
        if (editable != null) {
            return changed(line.raw(), editable, paths.absoluteEditable(plain(editable)), true);
        }
        return other != null ? ofFile(line.raw(), other, file, depth) : ofPackage(line.raw(), line.text());
    }

    /** Rewrites {@code --find-links}; URLs of servers are left out if offline, as those in pip's settings. */
    private Line ofLinks(RequirementLine line, String value, Path file) {
        return offline && Addresses.isRemote(value)
                ? new Line("# " + line.raw(), true)
                : changed(line.raw(), value, links(plain(value), file), !isThere(plain(value), file));
    }

    /** Rewrites the path of another file, which is relative to this one. */
    private Line ofFile(String line, String value, Path file, int depth) throws IOException {
        if (!isThere(plain(value), file)) {
            return new Line(line, false);
        }
        Path other = file.resolveSibling(plain(value)).normalize();
        Path read = prepared(other, depth + 1);
        return new Line(changed(line, value, read.toString(), true).text(), !read.equals(other));
    }

    /** Rewrites the path of a package, which may contain blanks but is never quoted. */
    private Line ofPackage(String line, String text) {
        String given = decoded(text);
        String absolute = paths.absolute(given);
        return given.equals(absolute)
                ? new Line(line, false)
                : new Line(line.replace(text, inEncoding(absolute)), true);
    }

    /** Resolves a path of links against the directory of the file or, if nothing exists there, that of the user. */
    private String links(String value, Path file) {
        return isThere(value, file) ? file.resolveSibling(value).normalize().toString() : paths.absoluteEditable(value);
    }

    private static boolean isThere(String value, Path file) {
        return new LocalPaths(file.resolveSibling("")).isThere(value);
    }

    private static Line changed(String line, String value, String by, boolean needed) {
        if (by.equals(plain(value))) {
            return new Line(line, false);
        }
        int from = line.lastIndexOf(value);
        return new Line(line.substring(0, from) + quoted(by) + line.substring(from + value.length()), needed);
    }

    private static String plain(String value) {
        String decoded = decoded(value);
        boolean quoted = decoded.length() > 1
                && "'\"".indexOf(decoded.charAt(0)) >= 0
                && decoded.charAt(0) == decoded.charAt(decoded.length() - 1);
        return quoted ? decoded.substring(1, decoded.length() - 1) : decoded;
    }

    private static String quoted(String value) {
        String text = inEncoding(value);
        return text.indexOf(' ') < 0 ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Decodes UTF-8 in a line, which is read as bytes so that unknown encodings are preserved. */
    private static String decoded(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String inEncoding(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
