package org.jvenv.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file {@code .venv} of a project: its first line leads to the environment, as a path from where the file lies or
 * as the name of an environment.
 */
public final class VenvFile {

    /** The name of the file; environments in projects have the same name. */
    public static final String NAME = ".venv";

    private VenvFile() {}

    /**
     * The path in {@code file}, whether it exists or not; empty if the file is not a redirect file.
     *
     * @param named the directory of environments that have names
     */
    public static Optional<Path> target(Path file, Path named) throws IOException {
        String line = Files.isRegularFile(file) ? ProjectTie.firstLine(file) : "";
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(ProjectTie.resolved(target(file, named, line)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path target(Path file, Path named, String line) {
        boolean isPath = line.contains("/") || line.equals(".") || line.equals("..");
        return !isPath && Files.isDirectory(named.resolve(line)) ? named.resolve(line) : file.resolveSibling(line);
    }
}
