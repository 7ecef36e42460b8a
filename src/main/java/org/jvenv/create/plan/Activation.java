package org.jvenv.create.plan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jvenv.activate.Activator;
import org.jvenv.activate.Seal;
import org.jvenv.environment.Environment;
import org.jvenv.report.Progress;
import org.jvenv.tree.Step;

/** Plans the activation scripts of an environment. */
public final class Activation {

    private static final long LARGEST = 1 << 20;

    private final List<Activator> activators;
    private final Progress progress;

    public Activation(List<Activator> activators, Progress progress) {
        this.activators = activators;
        this.progress = progress;
    }

    /** One step for each script; a shell that could not bear the environment has none, and the user is told. */
    public List<Step> steps(Environment environment) {
        List<Step> steps = new ArrayList<>();
        for (Activator activator : activators) {
            Optional<String> obstacle = activator.obstacle(environment);
            if (obstacle.isPresent()) {
                progress.leftOutScript(environment, obstacle.get());
            } else {
                add(activator.scripts(environment), environment, steps);
            }
        }
        return steps;
    }

    private static void add(Map<String, String> scripts, Environment environment, List<Step> steps) {
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            steps.add(new Step.WriteText(
                    environment.base().scheme().scripts().resolve(script.getKey()), Seal.sealed(script.getValue())));
        }
    }

    /**
     * Removes from {@code built} the scripts whose counterparts in the existing environment are not as jvenv wrote
     * them: what users add to them is theirs.
     *
     * @return their names
     */
    public static List<String> withdrawChanged(Environment environment, Path built) throws IOException {
        Path scripts = environment.base().scheme().scripts();
        List<String> kept = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(built.resolve(scripts), "*ctivate*")) {
            for (Path ours : children) {
                Path theirs = environment.prefix().resolve(scripts).resolve(String.valueOf(ours.getFileName()));
                if (Files.isRegularFile(theirs) && isChanged(theirs)) {
                    Files.delete(ours);
                    kept.add(String.valueOf(ours.getFileName()));
                }
            }
        }
        Collections.sort(kept);
        return kept;
    }

    private static boolean isChanged(Path script) throws IOException {
        return Files.size(script) > LARGEST || !Seal.isIntact(Files.readAllBytes(script));
    }
}
