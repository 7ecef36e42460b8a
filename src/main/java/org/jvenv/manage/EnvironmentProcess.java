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
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.VariablesFile;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.platform.ProgramException;
import org.jvenv.platform.SearchPath;
import org.jvenv.tree.Trees;

/** What a program finds around it when it is run in an environment: what an activation script would have set. */
public final class EnvironmentProcess {

    private static final String PATH = "PATH";

    /** The variable that marks an automatically activated environment. */
    private static final String BY_ITSELF = "_JVENV_AUTO";

    /** By these Python would be led to another standard library than the environment's, and a shell out of it. */
    private static final Set<String> MISLEADING = Set.of("PYTHONHOME", "__PYVENV_LAUNCHER__", BY_ITSELF);

    private final EnvironmentFiles environment;
    private final Function<String, Optional<String>> variables;

    /**
     * Entering.
     *
     * @param environment which one
     * @param variables those of jvenv
     */
    public EnvironmentProcess(EnvironmentFiles environment, Function<String, Optional<String>> variables) {
        this.environment = environment;
        this.variables = variables;
    }

    /**
     * Running {@code command} in the environment.
     *
     * @throws EnvironmentException if there is no Python in it: the next one on {@code PATH} would be taken; or if the
     *     program is one of those that name another Python since they were moved or copied by hand
     */
    public Call call(List<String> command, Path directory) throws IOException {
        environment.checkPython();
        checkCanRun(command.get(0));
        environment.checkProgram(command.get(0));
        Map<String, String> set =
                new HashMap<>(VariablesFile.in(environment.prefix()).values());
        set.put("VIRTUAL_ENV", environment.prefix().toString());
        set.put("VIRTUAL_ENV_PROMPT", prompt());
        set.put(PATH, environment.scripts() + separator() + pathOutside());
        return new Call(command, set, MISLEADING, directory);
    }

    /** Running {@code command} where it is to enter the environment itself, so outside of any other. */
    public Call callOutside(List<String> command, Map<String, String> more, Path directory) throws IOException {
        environment.checkPython();
        Map<String, String> set =
                new HashMap<>(VariablesFile.in(environment.prefix()).values());
        set.putAll(more);
        set.put(PATH, pathOutside());
        return new Call(command, set, Set.of("VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT", BY_ITSELF), directory);
    }

    /** A program of the environment that cannot be run is not to be taken from elsewhere on the path. */
    private void checkCanRun(String program) {
        boolean path = program.isEmpty()
                || program.contains(environment.prefix().getFileSystem().getSeparator());
        Path own = environment.scripts().resolve(path ? "python" : program);
        if (path || !Trees.isThere(own) || Files.isDirectory(own)) {
            return;
        }
        if (!Files.exists(own)) {
            throw ProgramException.unusable(own.toString(), "it is a link that leads nowhere");
        }
        if (!Files.isExecutable(own)) {
            throw ProgramException.unusable(
                    own.toString(), "it is not executable, or its file system is mounted with `noexec`");
        }
    }

    private String prompt() throws IOException {
        return PyvenvCfg.in(environment.prefix())
                .prompt()
                .orElse(String.valueOf(environment.prefix().getFileName()));
    }

    /** The path without the programs of the environment that is active now, and of this one. */
    private String pathOutside() {
        @Nullable String active = variables.apply("VIRTUAL_ENV").orElse(null);
        StringBuilder path = new StringBuilder();
        for (String entry : variables.apply(PATH).orElse(SearchPath.USUAL).split(separator(), -1)) {
            boolean left = active != null && (entry.equals(active + "/bin") || entry.equals(active + "\\Scripts"));
            if (!left && !entry.equals(environment.scripts().toString())) {
                path.append(path.isEmpty() ? "" : separator()).append(entry);
            }
        }
        return path.toString();
    }

    private String separator() {
        return SearchPath.separator(environment.prefix().getFileSystem());
    }
}
