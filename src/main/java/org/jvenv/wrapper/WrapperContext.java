package org.jvenv.wrapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.hook.Dialect;
import org.jvenv.hook.HookDecision;
import org.jvenv.manage.NamedEnvironments;

/**
 * What the commands of virtualenvwrapper need.
 *
 * @param realActive the real path of the environment that this shell has activated, or {@code null} if there is none
 * @param err receives messages for the user
 */
record WrapperContext(
        ShellState state,
        Dialect dialect,
        HookDecision decision,
        Plan plan,
        @Nullable Path realActive,
        PrintStream err) {

    /** Returns the directory of named environments, and creates it if it does not exist. */
    Path home() throws IOException {
        if (!Files.isDirectory(state.home())) {
            err.println("NOTE: Virtual environments directory " + state.home() + " does not exist. Creating...");
            Files.createDirectories(state.home());
        }
        return state.home();
    }

    /** Returns the active environment. */
    Path active() throws IOException {
        home();
        String active = state.variable("VIRTUAL_ENV");
        if (active.isEmpty() || !Files.isDirectory(state.resolve(active))) {
            throw WrapperException.of("ERROR: no virtualenv active, or active virtualenv is missing");
        }
        return state.resolve(active);
    }

    /** Returns the names of the environments. */
    List<String> names() throws IOException {
        return new NamedEnvironments(home()).names();
    }

    /** Whether {@code word} is the name of an environment: it cannot lead out of the directory, or mean all of it. */
    static boolean isName(String word) {
        for (String part : word.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    EnvironmentSwitch environments() {
        return new EnvironmentSwitch(state, dialect, decision, plan, err);
    }

    /** Runs the user's hook {@code name} as a program. */
    void runHook(String name, String... arguments) {
        environments().runHook(state.hooks().resolve(name), arguments);
    }

    /** Sources the user's hook {@code name}, in shells that source hooks. */
    void sourceHook(String name) {
        plan.source(environments().globalHook(name));
    }
}
