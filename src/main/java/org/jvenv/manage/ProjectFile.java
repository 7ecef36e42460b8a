package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.environment.ProjectTie;
import org.jvenv.tree.AtomicFile;

/**
 * The file {@code .project} in an environment, whose only line is the directory of its project. virtualenvwrapper
 * writes it, and editors read it.
 */
public final class ProjectFile {

    private final Path file;

    /** Creates the file of the environment at {@code prefix}. */
    public ProjectFile(Path prefix) {
        this.file = prefix.resolve(ProjectTie.name());
    }

    /** Returns the directory, which may not exist; empty if there is no such file, or it is empty. */
    public Optional<Path> project() throws IOException {
        return ProjectTie.of(file.resolveSibling(""));
    }

    /**
     * Returns the directory in the file.
     *
     * @throws EnvironmentException if there is none
     */
    public Path namedProject() throws IOException {
        if (Files.isRegularFile(file)) {
            ProjectTie.checkEncoding(file);
        }
        return project().orElseThrow(() -> EnvironmentException.noProject(file.resolveSibling("")));
    }

    /**
     * Returns the directory in the file, and checks that it exists.
     *
     * @throws EnvironmentException if there is none, or it does not exist
     */
    public Path existingProject() throws IOException {
        Path project = namedProject();
        checkDirectory(project);
        return project;
    }

    /**
     * Sets the project of the environment.
     *
     * @throws EnvironmentException if it is not a directory, or its path contains a line break
     */
    public void tie(Path project) throws IOException {
        checkDirectory(project);
        AtomicFile.write(file, (project + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks that {@code project} can be a project.
     *
     * @throws EnvironmentException if it cannot
     */
    public void checkDirectory(Path project) {
        if (!Files.isDirectory(project)) {
            throw EnvironmentException.notADirectory(project);
        }
        if (project.toString().indexOf('\n') >= 0) {
            throw EnvironmentException.unwritable(project);
        }
    }

    /** Removes the project of the environment; returns whether it had one. */
    public boolean untie() throws IOException {
        return Files.deleteIfExists(file);
    }
}
