package org.jvenv.pip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.SmallFile;

/**
 * Files of requirements for a pip that works in another directory than the user: where one names a path that begins in
 * the user's, pip is given a copy with the whole path. All others it reads themselves.
 */
final class RequirementFiles {

    private static final int MOST_BYTES = 1 << 22;
    private static final int DEEPEST = 20;
    private static final String[] EDITABLE = {"--editable", "-e"};
    private static final String[] FILES = {"--requirement", "--constraint", "-r", "-c"};
    private static final String[] LINKS = {"--find-links", "-f"};

    private final LocalPaths paths;
    private final Path copies;
    private final Map<Path, Path> prepared = new HashMap<>();

    /**
     * Files of a user.
     *
     * @param userDirectory where the user stands
     * @param copies where copies are written
     */
    RequirementFiles(Path userDirectory, Path copies) {
        this.paths = new LocalPaths(userDirectory);
        this.copies = copies;
    }

    /** What pip is to read in the place of {@code file}. */
    Path prepared(Path file) throws IOException {
        return prepared(file.toAbsolutePath().normalize(), 0);
    }

    /** Returns what pip said with the names of files in the place of those of their copies. */
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
        prepared.put(file, file); // should it name itself
        byte @Nullable [] content = SmallFile.read(file, MOST_BYTES).orElse(null);
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
        boolean continued = false;
        for (int begin = 0; begin < text.length(); ) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end + 1;
            String line = text.substring(begin, end);
            Line rewritten = continued ? new Line(line, false) : rewritten(line, file, depth);
            needed |= rewritten.needed();
            changed.append(rewritten.text());
            continued = line.stripTrailing().endsWith("\\");
            begin = end;
        }
        return needed ? changed.toString() : text;
    }

    /**
     * A line of a copy.
     *
     * @param needed whether pip would not understand the line as it was, where it works
     */
    private record Line(String text, boolean needed) {}

    private Line rewritten(String line, Path file, int depth) throws IOException {
        String text = line.strip();
        for (String option : EDITABLE) {
            @Nullable String value = value(text, option);
            if (value != null) {
                return changed(line, value, paths.absoluteEditable(plain(value)), true);
            }
        }
        for (String option : FILES) {
            @Nullable String value = value(text, option);
            if (value != null) {
                return ofFile(line, value, file, depth);
            }
        }
        for (String option : LINKS) {
            @Nullable String value = value(text, option);
            if (value != null) {
                return changed(line, value, links(plain(value), file), !isThere(plain(value), file));
            }
        }
        return text.startsWith("-") || text.startsWith("#") ? new Line(line, false) : ofPackage(line, text);
    }

    /** Another file is named from where this one lies, so a copy has to name it by its whole path. */
    private Line ofFile(String line, String value, Path file, int depth) throws IOException {
        if (value.contains("://") || !isThere(plain(value), file)) {
            return new Line(line, false);
        }
        Path other = file.resolveSibling(plain(value)).normalize();
        Path read = prepared(other, depth + 1);
        return new Line(changed(line, value, read.toString(), true).text(), !read.equals(other));
    }

    /** A path may have blanks here, and must not be between quotes. */
    private Line ofPackage(String line, String text) {
        String given = decoded(text);
        String absolute = paths.absolute(given);
        return given.equals(absolute)
                ? new Line(line, false)
                : new Line(line.replace(text, inEncoding(absolute)), true);
    }

    /** Links are named from where the file lies or, if there is nothing, from where the user stands. */
    private String links(String value, Path file) {
        return isThere(value, file) ? file.resolveSibling(value).normalize().toString() : paths.absoluteEditable(value);
    }

    private static boolean isThere(String value, Path file) {
        try {
            return !value.contains("://") && Files.exists(file.resolveSibling(value));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Line changed(String line, String value, String by, boolean needed) {
        if (by.equals(plain(value))) {
            return new Line(line, false);
        }
        int from = line.lastIndexOf(value);
        return new Line(line.substring(0, from) + quoted(by) + line.substring(from + value.length()), needed);
    }

    /**
     * The value of {@code option} if the line is one of it: behind a blank, an equals sign or, for a letter, nothing.
     */
    private static @Nullable String value(String text, String option) {
        if (!text.startsWith(option)) {
            return null;
        }
        String rest = text.substring(option.length());
        boolean separated = !rest.isEmpty() && " \t=".indexOf(rest.charAt(0)) >= 0;
        if (!separated && option.startsWith("--")) {
            return null;
        }
        String value = (rest.startsWith("=") ? rest.substring(1) : rest).strip();
        int comment = value.indexOf(" #");
        return value.isEmpty()
                ? null
                : comment < 0 ? value : value.substring(0, comment).strip();
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

    /** Lines are handled as bytes, so that an encoding that nobody knows survives; paths are UTF-8 in them. */
    private static String decoded(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String inEncoding(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
