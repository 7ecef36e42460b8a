package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ProjectTie;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.RedirectFile;

/** Which environment belongs to a directory, as shells look for it when they come there. */
public final class ProjectEnvironment {

    private final Path named;
    private @Nullable Map<Path, Path> ties;

    /**
     * Looking.
     *
     * @param named the directory of environments that have names
     */
    public ProjectEnvironment(Path named) {
        this.named = named;
    }

    /**
     * An environment and the directory it belongs to.
     *
     * @param directory as it is called from where the user is
     * @param prefix the environment's root directory
     */
    public record Found(Path directory, Path prefix) {}

    /**
     * That of {@code directory}, or else of the next one above it that has any. Where there is none by the name of the
     * directory, which may be that of a link, those above its real path are looked at.
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
        for (@Nullable Path place = directory; place != null; place = place.getParent()) {
            Optional<Path> prefix = of(place);
            if (prefix.isPresent()) {
                return Optional.of(new Found(place, prefix.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * That of {@code directory}: {@code .venv} in it, or what a file of that name leads to, or an environment that is
     * for this project.
     */
    public Optional<Path> of(Path directory) throws IOException {
        RedirectFile redirect = RedirectFile.in(directory);
        if (isEnvironment(redirect.file())) {
            return Optional.of(redirect.file());
        }
        Optional<Path> redirected = redirect.target(named).filter(ProjectEnvironment::isEnvironment);
        return redirected.isPresent() || !Files.exists(directory)
                ? redirected
                : Optional.ofNullable(ties().get(directory.toRealPath()));
    }

    /** Which environment each project has: the first by name, where there are several. */
    private Map<Path, Path> ties() throws IOException {
        @Nullable Map<Path, Path> known = ties;
        if (known == null) {
            known = new HashMap<>();
            for (Path prefix : new NamedEnvironments(named).all()) {
                @Nullable Path project = project(prefix);
                if (project != null && isEnvironment(prefix)) {
                    known.putIfAbsent(project, prefix);
                }
            }
            ties = known;
        }
        return known;
    }

    private static @Nullable Path project(Path prefix) {
        try {
            @Nullable Path project = ProjectTie.of(prefix).orElse(null);
            return project == null || !Files.exists(project) ? null : project.toRealPath();
        } catch (IOException e) {
            return null; // one that cannot be read is not in the way of the others
        }
    }

    private static boolean isEnvironment(Path prefix) {
        return Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME));
    }
}
