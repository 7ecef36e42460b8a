package org.jvenv.pip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.failure.Addresses;

/**
 * A call of {@code pip install}.
 *
 * @param requirements packages (PEP 508)
 * @param files files of requirements
 * @param directories directories with wheels
 * @param offline whether queries of an index are forbidden
 * @param upgrading whether installed packages are upgraded
 */
public record PipInstall(
        List<String> requirements, List<Path> files, List<Path> directories, boolean offline, boolean upgrading) {

    public PipInstall {
        requirements = List.copyOf(requirements);
        files = List.copyOf(files);
        directories = List.copyOf(directories);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return requirements.isEmpty() && files.isEmpty();
    }

    /** The options of {@code pip install}, without the packages. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        if (upgrading) {
            options.add("--upgrade");
        }
        if (offline) {
            options.add("--no-index");
        }
        for (Path directory : directories) {
            options.add("--find-links");
            options.add(directory.toString());
        }
        return options;
    }

    /** The command for display, without secrets in URLs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("pip install --quiet");
        for (String option : options()) {
            text.append(' ').append(option);
        }
        for (Path file : files) {
            text.append(" --requirement ").append(file);
        }
        for (String requirement : requirements) {
            text.append(' ').append(Addresses.redactIn(requirement));
        }
        return text.toString();
    }
}
