package org.jvenv.manage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.EnvironmentPip;
import org.jvenv.wheel.WheelName;

/** Takes all packages out of an environment that it did not begin with. */
public final class Wiping {

    private static final Set<String> SEEDS = Set.of("pip", "setuptools", "wheel", "distribute");

    private final EnvironmentFiles environment;

    public Wiping(EnvironmentFiles environment) {
        this.environment = environment;
    }

    /** The names of what would go, in order. */
    public List<String> projects() throws IOException {
        List<String> projects = new ArrayList<>();
        for (SeededPackage installed : environment.packages()) {
            if (!SEEDS.contains(WheelName.normalized(installed.project()))) {
                projects.add(installed.project());
            }
        }
        return projects;
    }

    /**
     * Has {@code pip} uninstall {@code projects}, all at once.
     *
     * @throws EnvironmentException if the environment has no Python or no pip
     * @throws org.jvenv.seed.SeedingException if pip fails
     */
    public void perform(List<String> projects, EnvironmentPip pip) throws IOException {
        if (projects.isEmpty()) {
            return;
        }
        environment.checkPython();
        checkPip();
        List<String> arguments = new ArrayList<>(List.of("uninstall", "--yes", "--quiet"));
        arguments.addAll(projects);
        pip.run(environment.python(), arguments);
    }

    private void checkPip() throws IOException {
        for (SeededPackage installed : environment.packages()) {
            if (installed.project().equals("pip")) {
                return;
            }
        }
        throw EnvironmentException.noPip(environment.prefix());
    }
}
