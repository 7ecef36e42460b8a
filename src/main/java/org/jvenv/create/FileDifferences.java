package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activator;
import org.jvenv.activate.Activators;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.environment.Environment;
import org.jvenv.environment.ProjectFile;
import org.jvenv.tree.Trees;

/** Compares the files of an existing environment with those of a requested one, in words for the user. */
final class FileDifferences {

    private final Path directory;
    private final Path scripts;
    private final List<String> differences = new ArrayList<>();

    private FileDifferences(Path directory, Path scripts) {
        this.directory = directory;
        this.scripts = scripts;
    }

    static List<String> of(Path directory, Environment wanted, Features features) throws IOException {
        Path scripts = directory.resolve(wanted.base().scheme().scripts());
        FileDifferences files = new FileDifferences(directory, scripts);
        files.compareInterpreter(
                wanted.base().build().nameInEnvironment(), features.layout().executables());
        files.compareScripts(wanted, features.activators());
        files.compareLib64(features.layout().lib64());
        files.compareProject(features.projectLink().project());
        if (!Files.isDirectory(directory.resolve(wanted.base().scheme().purelib()))) {
            files.differences.add("it has no directory for packages");
        }
        return files.differences;
    }

    private void compareInterpreter(String name, Executables wanted) {
        Path python = scripts.resolve(name);
        if (!Files.isExecutable(python)) {
            differences.add("its interpreter is missing");
        } else if (wanted == Executables.COPIED && Files.isSymbolicLink(python)) {
            differences.add("its interpreter is a link, not a copy");
        }
    }

    /** Without named activators, the script {@code activate} is enough: other tools write fewer scripts. */
    private void compareScripts(Environment wanted, @Nullable List<String> activators) {
        if (activators == null) {
            if (!Files.exists(scripts.resolve("activate"))) {
                differences.add("it has no activation script");
            }
            return;
        }
        for (Activator activator : Activators.named(activators)) {
            for (String script : activator.scripts(wanted).keySet()) {
                if (!Files.exists(scripts.resolve(script))) {
                    differences.add("it has no `" + script + "`");
                }
            }
        }
    }

    private void compareLib64(Lib64 wanted) {
        Path lib64 = directory.resolve("lib64");
        boolean same = switch (wanted) {
            case AS_VENV -> true;
            case LINK -> Files.isSymbolicLink(lib64);
            case DIRECTORY -> Files.isDirectory(lib64, LinkOption.NOFOLLOW_LINKS);
            case NONE -> !Trees.isThere(lib64);
        };
        if (!same) {
            differences.add("its `lib64` is different");
        }
    }

    private void compareProject(@Nullable Path wanted) throws IOException {
        if (wanted != null && !wanted.equals(ProjectFile.projectOf(directory).orElse(null))) {
            differences.add("it is not for the project `" + wanted + "`");
        }
    }
}
