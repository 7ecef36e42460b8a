package org.jvenv.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jvenv.environment.ProjectTie;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.VariablesFile;

/** Which files count: what shells run or obey of a project, and of an environment that lies in one. */
final class TrustedFiles {

    /** The copies of what a project has. */
    static final String OF_PROJECT = "project/";

    /** The copies of what an environment has. */
    static final String OF_ENVIRONMENT = "environment/";

    /** What is sourced in the place of a script that works out by itself where it lies. */
    static final String FRESH = "fresh/";

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
            "postdeactivate.fish");

    private TrustedFiles() {}

    /** Those of a project: where the copy lies, and where the file does. */
    static Map<String, String> ofProject() {
        Map<String, String> files = new TreeMap<>();
        for (String hook : HOOKS) {
            files.put(OF_PROJECT + hook, hook(hook));
        }
        return files;
    }

    /** Where a project has the hook {@code name}. */
    static String hook(String name) {
        return ".virtualenvwrapper/" + name;
    }

    /** Those of an environment. */
    static Map<String, String> ofEnvironment() {
        Map<String, String> files = new TreeMap<>();
        for (String script : SCRIPTS) {
            files.put(OF_ENVIRONMENT + script, BIN + script);
        }
        for (String name : List.of(PyvenvCfg.NAME, VariablesFile.NAME, ProjectTie.name())) {
            files.put(OF_ENVIRONMENT + name, name);
        }
        return files;
    }

    /** Whether what is copied to {@code copy} is run, and not sourced. */
    static boolean isProgram(String copy) {
        return copy.equals(OF_ENVIRONMENT + "preactivate");
    }

    /** The name of the script whose copy lies at {@code copy}, if it is one that enters an environment. */
    static Optional<String> entering(String copy) {
        return copy.startsWith(OF_ENVIRONMENT + "activate")
                ? Optional.of(copy.substring(OF_ENVIRONMENT.length()))
                : Optional.empty();
    }
}
