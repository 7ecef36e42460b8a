package org.jvenv.create;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.ActivationCommand;
import org.jvenv.activate.Activator;
import org.jvenv.environment.Environment;
import org.jvenv.pip.EnvironmentPip;

/**
 * What environments are made with, the same for each.
 *
 * @param activators the shells that get scripts
 * @param seeders makers of packages
 * @param store where the wheels are kept, or {@code null} if they cannot be
 * @param pip runs the pip of an environment
 * @param shell the name of the shell the user types in
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

    /** What the user types to activate {@code environment}; as short as it can be from {@code workingDirectory}. */
    String activationCommand(Environment environment, Path workingDirectory) {
        Path scripts = environment.prefix().resolve(environment.base().scheme().scripts());
        Path shown = scripts.startsWith(workingDirectory) ? workingDirectory.relativize(scripts) : scripts;
        return ActivationCommand.of(shell, shown.toString());
    }
}
