package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.RedirectFile;

/** Finds the environment of a directory, for automatic activation. */
public final class ProjectEnvironment {

    private final Path named;
    private @Nullable Map<Path, Path> projects;

    /**
     * Creates a search.
     *
     * @param named the directory of named environments
     */
    public ProjectEnvironment(Path named) {
        this.named = named;
    }

    /**
     * An environment and the directory it belongs to.
     *
     * @param directory the directory, as the user's working directory names it
     * @param prefix the environment's root directory
     */
    public record Found(Path directory, Path prefix) {}

    /**
     * Returns the environment of {@code directory} or of the closest directory above it that has one. If there is none,
     * the directories above the real path are searched.
     */
    public Optional<Found> from(Path directory) throws IOException {
        Optional<Found> found = upwards(directory);
        if (found.isPresent() || !Files.exists(directory)) {
            return found;
        }
        Path real = directory.toRealPath();
        return real.equals(directory) ? found : upwards(real);
    }

    private Optional<Found> upwards(Path directory) throws IOException {
        for (@Nullable Path ancestor = directory; ancestor != null; ancestor = ancestor.getParent()) {
            Optional<Path> prefix = of(ancestor);
            if (prefix.isPresent()) {
                return Optional.of(new Found(ancestor, prefix.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the environment of {@code directory}: {@code .venv}, the target of a file of that name, or a named
     * environment with this project.
     */
    public Optional<Path> of(Path directory) throws IOException {
        RedirectFile redirect = RedirectFile.in(directory);
        if (isEnvironment(redirect.file())) {
            return Optional.of(redirect.file());
        }
        Optional<Path> redirected = redirect.target(named).filter(ProjectEnvironment::isEnvironment);
        return redirected.isPresent() || !Files.exists(directory)
                ? redirected
                : Optional.ofNullable(projects().get(directory.toRealPath()));
    }

    /** Returns the environment of each project; of several, the first by name. */
    private Map<Path, Path> projects() throws IOException {
        @Nullable Map<Path, Path> known = projects;
        if (known == null) {
            known = new HashMap<>();
            for (Path prefix : new NamedEnvironments(named).all()) {
                @Nullable Path project = project(prefix);
                if (project != null && isEnvironment(prefix)) {
                    known.putIfAbsent(project, prefix);
                }
            }
            projects = known;
        }
        return known;
    }

    private static @Nullable Path project(Path prefix) {
        try {
            @Nullable Path project = ProjectFile.projectOf(prefix).orElse(null);
            return project == null || !Files.exists(project) ? null : project.toRealPath();
        } catch (IOException e) {
            return null; // unreadable environments are ignored
        }
    }

    private static boolean isEnvironment(Path prefix) {
        return Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME));
    }
}
