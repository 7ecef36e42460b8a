package org.jvenv.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.AtomicFile;

/**
 * The file {@code .venv} of a project: its first line is the path of the environment, relative to the file, or the name
 * of an environment (PEP 832, draft of 2026-09-07).
 *
 * <p>jvenv writes a relative path if the environment is below the project, as virtualenv 21 does.
 */
public final class RedirectFile {

    /** The name of the file; environments in projects have the same name. */
    public static final String NAME = ".venv";

    private static final String LINE_BREAKS = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    private final Path file;

    private RedirectFile(Path file) {
        this.file = file;
    }

    /** Returns the file in the directory {@code project}, whether or not it exists. */
    public static RedirectFile in(Path project) {
        return new RedirectFile(project.resolve(NAME));
    }

    public Path file() {
        return file;
    }

    /** Returns the normalized path in the file, whether or not it exists; empty if this is not a redirect file. */
    public Optional<Path> target() throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? path(line()).map(Path::normalize)
                : Optional.empty();
    }

    /**
     * Returns the path of the environment; the line may also be a name, and the file may be a link.
     *
     * @param named the directory of named environments
     */
    public Optional<Path> target(Path named) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String line = line();
        boolean isPath = line.contains("/") || line.equals(".") || line.equals("..");
        @Nullable Path target = path(line).orElse(null);
        if (target == null) {
            return Optional.empty();
        }
        boolean isName = !isPath && Files.isDirectory(named.resolve(line));
        return Optional.of(ProjectFile.resolved(isName ? named.resolve(line) : target));
    }

    /** Returns the path of {@code prefix} for the file: relative, if it is below the project. */
    public Path pathTo(Path prefix) {
        Path project = file.resolveSibling("");
        return prefix.startsWith(project) ? project.relativize(prefix) : prefix;
    }

    /**
     * Whether the path fits into a line: readers use the first line, with the line breaks of Python, and strip spaces.
     */
    public boolean canContain(Path prefix) {
        String line = pathTo(prefix).toString();
        return line.equals(line.strip()) && line.chars().noneMatch(character -> LINE_BREAKS.indexOf(character) >= 0);
    }

    /** Writes the path of the environment at {@code prefix} into the file, which may exist. */
    public void write(Path prefix) throws IOException {
        AtomicFile.write(file, (pathTo(prefix) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        return ProjectFile.firstLine(file);
    }

    private Optional<Path> path(String line) {
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(file.resolveSibling(line));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
