package org.jvenv.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.platform.ProjectFileName;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.TextFile;
import org.jvenv.tree.UnreadableFileException;

/**
 * The file {@code .project} of an environment, whose first line is the directory of its project. virtualenvwrapper
 * writes it, and editors read it.
 */
public final class ProjectFile {

    private static final int MAX_PATH = 1 << 14;

    private final Path file;

    /** Creates the file of the environment at {@code prefix}. */
    public ProjectFile(Path prefix) {
        this.file = prefix.resolve(name());
    }

    /** Returns the directory, which may not exist; empty if there is no such file, or it is empty. */
    public Optional<Path> project() throws IOException {
        return projectOf(file.resolveSibling(""));
    }

    /**
     * Returns the directory in the file.
     *
     * @throws ProjectException if there is none
     */
    public Path namedProject() throws IOException {
        if (Files.isRegularFile(file)) {
            checkEncoding(file);
        }
        return project().orElseThrow(() -> ProjectException.noProject(file.resolveSibling("")));
    }

    /**
     * Returns the directory in the file, and checks that it exists.
     *
     * @throws ProjectException if there is none, or it does not exist
     */
    public Path existingProject() throws IOException {
        Path project = namedProject();
        checkDirectory(project);
        return project;
    }

    /**
     * Sets the project of the environment.
     *
     * @throws ProjectException if it is not a directory, or its path contains a line break
     */
    public void set(Path project) throws IOException {
        checkDirectory(project);
        AtomicFile.write(file, (project + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks that {@code project} can be a project.
     *
     * @throws ProjectException if it cannot
     */
    public void checkDirectory(Path project) {
        if (!Files.isDirectory(project)) {
            throw ProjectException.notADirectory(project);
        }
        if (project.toString().indexOf('\n') >= 0) {
            throw ProjectException.unwritable(project);
        }
    }

    /** Removes the project of the environment; returns whether it had one. */
    public boolean clear() throws IOException {
        return Files.deleteIfExists(file);
    }

    /** Returns the name of the file for this user. */
    public static String name() {
        return ProjectFileName.get();
    }

    /** Returns the project of the environment at {@code prefix}; nothing if the line is missing or is not a path. */
    public static Optional<Path> projectOf(Path prefix) throws IOException {
        Path file = prefix.resolve(name());
        String line = Files.isRegularFile(file) ? firstLine(file) : "";
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(resolved(prefix.resolve(line)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Resolves {@code link/..} as the kernel does: the parent of the link's target. */
    static Path resolved(Path project) throws IOException {
        Path normal = project.normalize();
        return normal.equals(project) || !Files.exists(project) ? normal : project.toRealPath();
    }

    /**
     * Checks that the first line of {@code file} is UTF-8; in another encoding, it would be another path.
     *
     * @throws IOException if it is not
     */
    public static void checkEncoding(Path file) throws IOException {
        String line = firstLine(file);
        if (line.indexOf('\0') >= 0 || line.indexOf('\uFFFD') >= 0) {
            throw UnreadableFileException.because(file, "not encoded in UTF-8");
        }
    }

    /**
     * Returns the first line of {@code file} without a byte order mark and surrounding spaces; only the beginning of a
     * line that is longer than any path. A line may end with CR.
     */
    public static String firstLine(Path file) throws IOException {
        String text;
        try (InputStream stream = Files.newInputStream(file)) {
            text = TextFile.withoutMark(new String(stream.readNBytes(MAX_PATH), StandardCharsets.UTF_8));
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, end).strip();
    }
}
