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
 * The file {@code .venv} of a project: its first line leads tools to the environment, as a path from where the file
 * lies or as the name of an environment (PEP 832, draft of 2026-09-07).
 *
 * <p>jvenv writes a relative path where the environment lies below the project, as virtualenv 21 does.
 */
public final class RedirectFile {

    /** The name of the file; environments in projects have the same name. */
    public static final String NAME = ".venv";

    private static final String ENDS_OF_LINES = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    private final Path file;

    private RedirectFile(Path file) {
        this.file = file;
    }

    /** The file in the directory {@code project}, whether it exists or not. */
    public static RedirectFile in(Path project) {
        return new RedirectFile(project.resolve(NAME));
    }

    public Path file() {
        return file;
    }

    /** The path in the file, normalized, whether it exists or not; empty if this is not a redirect file. */
    public Optional<Path> target() throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? path(line()).map(Path::normalize)
                : Optional.empty();
    }

    /**
     * The same, which may also be the name of an environment; the file may be reached by a link.
     *
     * @param named the directory of environments that have names
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
        return Optional.of(ProjectTie.resolved(isName ? named.resolve(line) : target));
    }

    /** How the file names the environment at {@code prefix}: relative, if it lies below the project. */
    public Path pathTo(Path prefix) {
        Path project = file.resolveSibling("");
        return prefix.startsWith(project) ? project.relativize(prefix) : prefix;
    }

    /**
     * Whether a line can hold the path: readers take the first line, as Python ends lines, without blanks around it.
     */
    public boolean canLeadTo(Path prefix) {
        String line = pathTo(prefix).toString();
        return line.equals(line.strip()) && line.chars().noneMatch(character -> ENDS_OF_LINES.indexOf(character) >= 0);
    }

    /** Writes the file, which may exist, so that it leads to the environment at {@code prefix}. */
    public void leadTo(Path prefix) throws IOException {
        AtomicFile.write(file, (pathTo(prefix) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        return ProjectTie.firstLine(file);
    }

    private Optional<Path> path(String line) {
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(file.resolveSibling(line));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
