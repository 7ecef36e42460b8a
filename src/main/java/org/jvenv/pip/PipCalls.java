package org.jvenv.pip;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jvenv.index.PipOptions;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.platform.Variables;

/**
 * The command lines and variables of pip. The user's variables and pip's files are hidden from it, because they may
 * select another target; only settings for the origin of packages are passed on.
 */
final class PipCalls {

    private final Variables variables;
    private final FileSystem files;
    private final Path userDirectory;

    PipCalls(Variables variables, FileSystem files, Path userDirectory) {
        this.variables = variables;
        this.files = files;
        this.userDirectory = userDirectory;
    }

    /** Returns {@code pip COMMAND} without settings, for commands that need no packages. */
    Call plain(Target target, List<String> command, Path directory) {
        return call(target, command, new PipOptions(Map.of(), List.of()), directory);
    }

    /** Returns {@code pip install} with the settings for the origin of packages. */
    Call installing(Target target, PipInstall install, List<String> what, boolean quiet, Path directory) {
        PipOptions options = PipOptions.of(
                variables, files, userDirectory, target.isOld() ? target.prefix() : null, install.offline());
        List<String> command = new ArrayList<>(List.of("install"));
        if (quiet) {
            command.add("--quiet");
        }
        command.addAll(install.options());
        command.addAll(options.arguments());
        command.addAll(what);
        Call call = call(target, command, options, directory);
        if (quiet) {
            Map<String, String> set = new HashMap<>(call.set());
            set.put("PIP_NO_INPUT", "1"); // prompts would be invisible
            return new Call(call.command(), set, call.unset(), directory);
        }
        return call;
    }

    /** Returns a call that runs {@code script} with the Python of an environment. */
    Call question(Path python, String script, String argument, Path directory) {
        List<String> command = List.of(python.toString(), "-E", "-s", "-c", script, argument);
        return new Call(command, Map.of("PYTHONNOUSERSITE", "1"), hidden(), directory);
    }

    private Call call(Target target, List<String> words, PipOptions options, Path directory) {
        List<String> command = new ArrayList<>();
        command.add(target.python().toString());
        command.addAll(target.isolation());
        command.addAll(List.of("-m", "pip", "--disable-pip-version-check"));
        command.addAll(words);
        Map<String, String> set = new HashMap<>(options.variables());
        set.put("PIP_CONFIG_FILE", files.getSeparator().equals("/") ? "/dev/null" : "nul"); // pip reads no files
        set.put("PIP_NO_PYTHON_VERSION_WARNING", "1");
        set.put("PYTHONNOUSERSITE", "1");
        return new Call(command, set, hidden(), directory);
    }

    /** Returns the variables of pip, Python and setuptools; those with {@code PYTHON_} belong to other programs. */
    private Set<String> hidden() {
        Set<String> hidden = new HashSet<>(Set.of("__PYVENV_LAUNCHER__", "DIST_EXTRA_CONFIG"));
        for (String name : variables.names()) {
            boolean pip = name.startsWith("PIP_") || name.startsWith("_PIP_");
            if (pip || (name.startsWith("PYTHON") && !name.startsWith("PYTHON_"))) {
                hidden.add(name);
            }
        }
        return hidden;
    }

    /**
     * An environment whose pip is run.
     *
     * @param isOld whether it existed before, so that its own {@code pip.conf} is read
     * @param knowsIsolation whether its Python supports {@code -I}: from 3.4 on
     */
    record Target(Path prefix, Path python, boolean isOld, boolean knowsIsolation) {

        List<String> isolation() {
            return knowsIsolation ? List.of("-I") : List.of("-E", "-s");
        }
    }
}
