package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jvenv.pip.EnvironmentPip;
import org.jvenv.report.SeededPackage;
import org.jvenv.version.Requirement;
import org.jvenv.wheel.WheelName;

/** Uninstalls all packages of an environment except the seed packages. */
public final class PackageWiper {

    private static final Set<String> SEEDS = Set.of("pip", "setuptools", "wheel", "distribute");

    private final EnvironmentFiles environment;

    public PackageWiper(EnvironmentFiles environment) {
        this.environment = environment;
    }

    /** Returns the names of the packages to uninstall, sorted; invalid names are skipped. */
    public List<String> projects() throws IOException {
        Set<String> projects = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (SeededPackage installed : environment.packages()) {
            add(installed.project(), projects);
        }
        for (Path directory : environment.sitePackages()) {
            try (DirectoryStream<Path> links = Files.newDirectoryStream(directory, "*.egg-link")) {
                for (Path link : links) {
                    String name = String.valueOf(link.getFileName());
                    add(name.substring(0, name.length() - ".egg-link".length()), projects);
                }
            }
        }
        return List.copyOf(projects);
    }

    private static void add(String project, Set<String> projects) {
        try {
            if (Requirement.parse(project).isBare() && !SEEDS.contains(WheelName.normalized(project))) {
                projects.add(project);
            }
        } catch (IllegalArgumentException e) {
            return; // remains of a package, such as `~ip`; also, pip must not parse a name as an option
        }
    }

    /**
     * Checks that the Python belongs to this environment.
     *
     * @throws EnvironmentException if it has no Python or no pip, or is not an environment
     */
    public void check() throws IOException {
        environment.checkPython();
        checkPip();
    }

    private void checkPip() throws IOException {
        for (SeededPackage installed : environment.packages()) {
            if (installed.project().equals("pip")) {
                return;
            }
        }
        throw EnvironmentException.noPip(environment.prefix());
    }

    /**
     * Uninstalls {@code projects} with one call of {@code pip}.
     *
     * @throws EnvironmentException if the environment has no Python or no pip
     * @throws org.jvenv.pip.PipException if its Python belongs to another prefix, or pip fails
     */
    public void perform(List<String> projects, EnvironmentPip pip) throws IOException {
        environment.checkPython();
        if (!projects.isEmpty()) {
            checkPip();
            pip.uninstall(environment.prefix(), environment.python(), projects);
        }
    }
}
