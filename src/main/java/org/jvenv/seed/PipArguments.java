package org.jvenv.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What pip is told. */
public final class PipArguments {

    private PipArguments() {}

    /** To bring {@code projects} up to date, also from the directories of {@code sourcing}. */
    public static List<String> upgrading(List<String> projects, Sourcing sourcing) {
        List<String> arguments = new ArrayList<>(List.of("install", "--quiet", "--upgrade"));
        addDirectories(sourcing, arguments);
        arguments.addAll(projects);
        return arguments;
    }

    private static void addDirectories(Sourcing sourcing, List<String> arguments) {
        for (Path directory : sourcing.directories()) {
            arguments.add("--find-links");
            arguments.add(directory.toString());
        }
    }

    /** To install {@code requirements} and the files of such from where {@code sourcing} says. */
    public static List<String> installing(List<String> requirements, Sourcing sourcing) {
        List<String> arguments = new ArrayList<>(List.of("install", "--quiet"));
        if (sourcing.offline()) {
            arguments.add("--no-index");
        }
        addDirectories(sourcing, arguments);
        for (Path file : sourcing.requirementFiles()) {
            arguments.add("--requirement");
            arguments.add(file.toString());
        }
        arguments.addAll(requirements);
        return arguments;
    }
}
