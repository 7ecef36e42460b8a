package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.environment.ProjectTie;
import org.jvenv.environment.PyvenvCfg;

/** Which environment belongs to a directory, as shells look for it when they come there. */
public final class ProjectEnvironment {

    private static final String NAME = ".venv";

    private final Path named;

    /**
     * Looking.
     *
     * @param named the directory of environments that have names
     */
    public ProjectEnvironment(Path named) {
        this.named = named;
    }

    /**
     * That of {@code directory}: {@code .venv} in it, or what a file of that name leads to, or an environment that is
     * for this project.
     */
    public Optional<Path> of(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (Files.isRegularFile(file.resolve(PyvenvCfg.NAME))) {
            return Optional.of(file);
        }
        Optional<Path> redirected = Files.isRegularFile(file) ? followed(file) : Optional.empty();
        return redirected.isPresent() ? redirected : tied(directory);
    }

    private Optional<Path> followed(Path file) throws IOException {
        String line = ProjectTie.firstLine(file);
        boolean isName = !line.contains("/") && Files.isDirectory(named.resolve(line));
        Path prefix = (isName ? named.resolve(line) : file.resolveSibling(line)).normalize();
        return line.isEmpty() || !isEnvironment(prefix) ? Optional.empty() : Optional.of(prefix);
    }

    private Optional<Path> tied(Path directory) throws IOException {
        for (Path prefix : new NamedEnvironments(named).all()) {
            if (isEnvironment(prefix)
                    && new ProjectFile(prefix)
                            .project()
                            .filter(directory::equals)
                            .isPresent()) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }

    private static boolean isEnvironment(Path prefix) {
        return Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME));
    }
}
