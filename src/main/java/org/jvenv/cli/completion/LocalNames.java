package org.jvenv.cli.completion;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.NamedEnvironments;
import org.jvenv.platform.SearchPath;

/** Finds the names on this machine that can complete a word. */
final class LocalNames {

    private final CommandContext context;

    LocalNames(CommandContext context) {
        this.context = context;
    }

    /** Returns the names of the environments. */
    List<String> environments() throws IOException {
        return new NamedEnvironments(context.services().namedEnvironments()).names();
    }

    /** Returns the Pythons on {@code PATH}, and the versions of pyenv. */
    Set<String> interpreters() throws IOException {
        Set<String> found = programs();
        found.removeIf(name -> !name.startsWith("python") && !name.startsWith("pypy"));
        String root = context.variables().find("PYENV_ROOT").orElse("");
        Path pyenv = root.isEmpty()
                ? context.workingDirectory()
                        .resolve(context.variables().find("HOME").orElse(""))
                        .resolve(".pyenv")
                : context.workingDirectory().resolve(root);
        found.addAll(namesIn(pyenv.resolve("versions")));
        return found;
    }

    /** Returns the programs on {@code PATH}. */
    Set<String> programs() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String entry :
                context.variables().find("PATH").orElse(SearchPath.DEFAULT).split(":", -1)) {
            if (entry.startsWith("/")) {
                found.addAll(namesIn(context.workingDirectory().resolve(entry)));
            }
        }
        return found;
    }

    /** Returns the directories that {@code begun} can become after {@code cdvirtualenv} or {@code cdsitepackages}. */
    List<String> directories(String command, String begun) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path start : starts(command)) {
            String above = begun.substring(0, begun.lastIndexOf('/') + 1);
            Path directory = start.resolve(above);
            for (String name : namesIn(directory)) {
                if (Files.isDirectory(directory.resolve(name))) {
                    found.add(above + name);
                }
            }
        }
        return found;
    }

    private List<Path> starts(String command) throws IOException {
        String active = context.variables().find("VIRTUAL_ENV").orElse("");
        Path prefix = context.workingDirectory().resolve(active);
        if (active.isEmpty()) {
            return List.of();
        }
        return command.equals("cdvirtualenv") ? List.of(prefix) : new EnvironmentFiles(prefix).sitePackages();
    }

    private static List<String> namesIn(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(directory) && Files.isReadable(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            }
        }
        return names;
    }
}
