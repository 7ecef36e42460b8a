package org.jvenv.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.VariablesFile;

/** The files of a project and its environment that shells run or read. */
final class TrustedFiles {

    /** The directory of the copies of a project's files. */
    static final String OF_PROJECT = "project/";

    /** The directory of the copies of an environment's files. */
    static final String OF_ENVIRONMENT = "environment/";

    /** The directory of generated scripts, sourced instead of scripts that determine their own path. */
    static final String GENERATED = "fresh/";

    private static final String BIN = "bin/";

    private static final List<String> HOOKS = List.of(
            "postactivate",
            "predeactivate",
            "postactivate.fish",
            "predeactivate.fish",
            "postactivate.csh",
            "predeactivate.csh",
            "postactivate.nu",
            "predeactivate.nu",
            "postactivate.elv",
            "predeactivate.elv",
            "postactivate.ps1",
            "predeactivate.ps1",
            "postactivate.xsh",
            "predeactivate.xsh");

    private static final List<String> SCRIPTS = List.of(
            "activate",
            "activate.fish",
            "activate.csh",
            "deactivate.csh",
            "preactivate",
            "postactivate",
            "predeactivate",
            "postdeactivate",
            "postactivate.fish",
            "predeactivate.fish",
            "postdeactivate.fish",
            "postactivate.elv",
            "predeactivate.elv",
            "postdeactivate.elv");

    private TrustedFiles() {}

    /** Returns the files of a project by the names of their copies. */
    static Map<String, String> ofProject() {
        Map<String, String> files = new TreeMap<>();
        for (String hook : HOOKS) {
            files.put(OF_PROJECT + hook, hook(hook));
        }
        return files;
    }

    /** Returns the path of the hook {@code name}, relative to the project. */
    static String hook(String name) {
        return ".virtualenvwrapper/" + name;
    }

    /** Returns the files of an environment by the names of their copies. */
    static Map<String, String> ofEnvironment() {
        Map<String, String> files = new TreeMap<>();
        for (String script : SCRIPTS) {
            files.put(OF_ENVIRONMENT + script, BIN + script);
        }
        for (String name : List.of(PyvenvCfg.NAME, VariablesFile.NAME, ProjectFile.name())) {
            files.put(OF_ENVIRONMENT + name, name);
        }
        return files;
    }

    /** Whether {@code copy} is run, not sourced. */
    static boolean isProgram(String copy) {
        return copy.equals(OF_ENVIRONMENT + "preactivate");
    }

    /** Returns the name of the script with this copy, if it is an activation script. */
    static Optional<String> entering(String copy) {
        return copy.startsWith(OF_ENVIRONMENT + "activate")
                ? Optional.of(copy.substring(OF_ENVIRONMENT.length()))
                : Optional.empty();
    }
}
