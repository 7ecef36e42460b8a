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
import org.jvenv.activate.ChecksumLine;
import org.jvenv.environment.Environment;
import org.jvenv.report.Progress;
import org.jvenv.tree.Step;

/** Plans the activation scripts of an environment. */
public final class Activation {

    private static final long MAX_SIZE = 1 << 20;

    private final List<Activator> activators;
    private final Progress progress;

    public Activation(List<Activator> activators, Progress progress) {
        this.activators = activators;
        this.progress = progress;
    }

    /** Returns one step for each script; a shell that does not support the environment is skipped with a warning. */
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
                    environment.base().scheme().scripts().resolve(script.getKey()),
                    ChecksumLine.addTo(script.getValue())));
        }
    }

    /**
     * Deletes the scripts from {@code built} whose counterparts in the existing environment were changed after jvenv
     * wrote them, to keep the user's changes.
     *
     * @return their names
     */
    public static List<String> removeChanged(Environment environment, Path built) throws IOException {
        Path scripts = environment.base().scheme().scripts();
        List<String> kept = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(built.resolve(scripts), "*ctivate*")) {
            for (Path script : children) {
                Path existing = environment.prefix().resolve(scripts).resolve(String.valueOf(script.getFileName()));
                if (Files.isRegularFile(existing) && isChanged(existing)) {
                    Files.delete(script);
                    kept.add(String.valueOf(script.getFileName()));
                }
            }
        }
        Collections.sort(kept);
        return kept;
    }

    private static boolean isChanged(Path script) throws IOException {
        return Files.size(script) > MAX_SIZE || !ChecksumLine.isIntact(Files.readAllBytes(script));
    }
}
