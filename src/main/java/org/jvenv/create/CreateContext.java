package org.jvenv.create;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.ActivationCommand;
import org.jvenv.activate.Activator;
import org.jvenv.environment.Environment;
import org.jvenv.pip.EnvironmentPip;
import org.jvenv.seed.Seeder;

/**
 * Settings and services that are the same for all environments of a run.
 *
 * @param activators one for each shell that gets scripts
 * @param seeders create seeders
 * @param store the directory of the unpacked wheels, or {@code null} if none can be written
 * @param pip runs the pip of an environment
 * @param shell the name of the user's shell
 */
public record CreateContext(
        List<Activator> activators,
        Seeders seeders,
        @Nullable Path store,
        EnvironmentPip pip,
        String shell) {

    public CreateContext {
        activators = List.copyOf(activators);
    }

    /**
     * Returns the command that activates {@code environment}, with a path relative to {@code workingDirectory} if
     * possible.
     */
    String activationCommand(Environment environment, Path workingDirectory) {
        Path scripts = environment.prefix().resolve(environment.base().scheme().scripts());
        Path shown = scripts.startsWith(workingDirectory) ? workingDirectory.relativize(scripts) : scripts;
        return ActivationCommand.of(shell, shown.toString());
    }

    /** Creates a seeder that stores its wheels in a given directory. */
    @FunctionalInterface
    public interface Seeders {

        Seeder using(Path store);
    }
}
