package org.jvenv.wrapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.ProjectFile;

/** {@code setvirtualenvproject} and {@code cdproject}. */
final class ProjectCommands {

    private final WrapperContext context;

    ProjectCommands(WrapperContext context) {
        this.context = context;
    }

    void set(List<String> arguments) throws IOException {
        String word = arguments.isEmpty() ? "" : arguments.get(0);
        Path named = context.state().home().resolve(word);
        String active = context.state().variable("VIRTUAL_ENV");
        Path prefix = word.isEmpty()
                ? context.state().resolve(active)
                : WrapperContext.isName(word) && Files.isDirectory(named)
                        ? named
                        : context.state().resolve(word);
        if ((word.isEmpty() && active.isEmpty()) || !Files.isDirectory(prefix)) {
            throw WrapperException.of("No virtualenv " + (word.isEmpty() ? "" : prefix.getFileName()));
        }
        connect(prefix, context.state().resolve(arguments.size() > 1 ? arguments.get(1) : ""));
    }

    /** Makes {@code project} that of the environment. */
    void connect(Path prefix, Path project) throws IOException {
        if (!Files.isDirectory(project)) {
            throw WrapperException.of("Cannot associate virtualenv with \"" + project + "\", it is not a directory");
        }
        context.plan().print("Setting project for " + prefix.getFileName() + " to " + project);
        new ProjectFile(prefix).set(project);
    }

    void go() throws IOException {
        Path prefix = context.active();
        Path project = ProjectFile.projectOf(prefix)
                .orElseThrow(() -> WrapperException.of("No project set in " + prefix.resolve(ProjectFile.name())));
        context.plan().changeDirectory(project);
    }
}
