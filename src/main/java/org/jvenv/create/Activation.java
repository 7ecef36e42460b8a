package org.jvenv.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jvenv.activate.Activator;
import org.jvenv.environment.Environment;
import org.jvenv.report.Progress;
import org.jvenv.tree.Step;

/** Plans the activation scripts of an environment. */
final class Activation {

    private final List<Activator> activators;
    private final Progress progress;

    Activation(List<Activator> activators, Progress progress) {
        this.activators = activators;
        this.progress = progress;
    }

    /** One step for each script; a shell that could not bear the environment has none, and the user is told. */
    List<Step> steps(Environment environment) {
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
                    environment.base().scheme().scripts().resolve(script.getKey()), script.getValue()));
        }
    }
}
