package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.VariablesFile;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.platform.ProgramException;
import org.jvenv.platform.SearchPath;
import org.jvenv.tree.Trees;

/** Creates calls of programs with the variables that an activation script would set. */
public final class EnvironmentProcess {

    private static final String PATH = "PATH";

    /** The variable that marks an automatically activated environment. */
    private static final String AUTOMATIC = "_JVENV_AUTO";

    /**
     * Variables that are unset, because Python would find another standard library, or a shell would deactivate the
     * environment.
     */
    private static final Set<String> UNSET = Set.of("PYTHONHOME", "__PYVENV_LAUNCHER__", AUTOMATIC);

    private final EnvironmentFiles environment;
    private final Function<String, Optional<String>> variables;

    /**
     * Creates the calls for an environment.
     *
     * @param environment the environment
     * @param variables the environment variables of jvenv
     */
    public EnvironmentProcess(EnvironmentFiles environment, Function<String, Optional<String>> variables) {
        this.environment = environment;
        this.variables = variables;
    }

    /**
     * Returns the call that runs {@code command} in the environment.
     *
     * @throws EnvironmentException if the environment has no Python (the next one on {@code PATH} would be run), or if
     *     it was moved or copied by hand and the program names another Python
     */
    public Call call(List<String> command, Path directory) throws IOException {
        environment.checkPython();
        checkCanRun(command.get(0));
        environment.checkProgram(command.get(0));
        Map<String, String> set =
                new HashMap<>(VariablesFile.in(environment.prefix()).values());
        set.put("VIRTUAL_ENV", environment.prefix().toString());
        set.put("VIRTUAL_ENV_PROMPT", environment.prompt());
        set.put(PATH, environment.scripts() + separator() + pathOutside());
        return new Call(command, set, UNSET, directory);
    }

    /** Returns the call that runs {@code command} outside of any environment; the command activates this one itself. */
    public Call callOutside(List<String> command, Map<String, String> more, Path directory) throws IOException {
        environment.checkPython();
        Map<String, String> set =
                new HashMap<>(VariablesFile.in(environment.prefix()).values());
        set.putAll(more);
        set.put(PATH, pathOutside());
        return new Call(command, set, Set.of("VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT", AUTOMATIC), directory);
    }

    /**
     * Rejects a program of the environment that is not executable; another one on {@code PATH} must not be run instead.
     */
    private void checkCanRun(String program) {
        boolean path = program.isEmpty()
                || program.contains(environment.prefix().getFileSystem().getSeparator());
        Path own = environment.scripts().resolve(path ? "python" : program);
        if (path || !Trees.isThere(own) || Files.isDirectory(own)) {
            return;
        }
        if (!Files.exists(own)) {
            throw ProgramException.unusable(own.toString(), "it is a broken link");
        }
        if (!Files.isExecutable(own)) {
            throw ProgramException.unusable(
                    own.toString(), "it is not executable, or its file system is mounted with `noexec`");
        }
    }

    /** Returns {@code PATH} without the programs of the active environment and of this one. */
    private String pathOutside() {
        @Nullable String active = variables.apply("VIRTUAL_ENV").orElse(null);
        StringBuilder path = new StringBuilder();
        for (String entry : variables.apply(PATH).orElse(SearchPath.DEFAULT).split(separator(), -1)) {
            boolean isActive = active != null && (entry.equals(active + "/bin") || entry.equals(active + "\\Scripts"));
            if (!isActive && !entry.equals(environment.scripts().toString())) {
                path.append(path.isEmpty() ? "" : separator()).append(entry);
            }
        }
        return path.toString();
    }

    private String separator() {
        return SearchPath.separator(environment.prefix().getFileSystem());
    }
}
