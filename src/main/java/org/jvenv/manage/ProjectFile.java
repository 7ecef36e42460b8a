package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.environment.ProjectTie;
import org.jvenv.tree.AtomicFile;

/**
 * The file {@code .project} in an environment: one line, the directory of the project that it is for. virtualenvwrapper
 * writes it, and editors read it.
 */
public final class ProjectFile {

    private final Path file;

    /** That of the environment at {@code prefix}. */
    public ProjectFile(Path prefix) {
        this.file = prefix.resolve(ProjectTie.name());
    }

    /** The directory it names, which may be gone; nothing if there is no such file, or nothing in it. */
    public Optional<Path> project() throws IOException {
        return ProjectTie.of(file.resolveSibling(""));
    }

    /**
     * The same, which must be named.
     *
     * @throws EnvironmentException if it is not
     */
    public Path namedProject() throws IOException {
        if (Files.isRegularFile(file)) {
            ProjectTie.checkEncoding(file);
        }
        return project().orElseThrow(() -> EnvironmentException.noProject(file.resolveSibling("")));
    }

    /**
     * The same, which must be there, too.
     *
     * @throws EnvironmentException if none is named, or it is gone
     */
    public Path existingProject() throws IOException {
        Path project = namedProject();
        checkDirectory(project);
        return project;
    }

    /**
     * Makes {@code project} the one that the environment is for.
     *
     * @throws EnvironmentException if it is no directory, or its name cannot be a line of a file
     */
    public void tie(Path project) throws IOException {
        checkDirectory(project);
        AtomicFile.write(file, (project + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes sure that {@code project} can be one.
     *
     * @throws EnvironmentException if it cannot
     */
    public void checkDirectory(Path project) {
        if (!Files.isDirectory(project)) {
            throw EnvironmentException.noDirectory(project);
        }
        if (project.toString().indexOf('\n') >= 0) {
            throw EnvironmentException.unwritable(project);
        }
    }

    /** Makes the environment one for no project in particular; returns whether it was for one. */
    public boolean untie() throws IOException {
        return Files.deleteIfExists(file);
    }
}
