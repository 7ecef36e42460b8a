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

    /** What the file is called; so are environments in projects. */
    public static final String NAME = ".venv";

    private VenvFile() {}

    /**
     * Where {@code file} leads, be anything there or not; nothing if it is no file that says so.
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
