package org.jvenv.hook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Quoting;
import org.jvenv.shellrc.Integration;

/** The families of shells, and the names of the files for each. */
enum Dialect {
    POSIX("", "activate", ""),
    FISH(".fish", "activate.fish", ".fish"),
    CSH(".csh", "activate.csh", null),
    NUSHELL(".nu", null, null),
    XONSH(".xsh", null, null),
    POWERSHELL(".ps1", null, null);

    private final String projectSuffix;
    private final @Nullable String script;
    private final @Nullable String suffix;

    Dialect(String projectSuffix, @Nullable String script, @Nullable String suffix) {
        this.projectSuffix = projectSuffix;
        this.script = script;
        this.suffix = suffix;
    }

    /** The one of the shell whose program is called {@code shell}. */
    static Optional<Dialect> of(String shell) {
        return Integration.of(shell).map(integration -> switch (integration) {
            case BASH, ZSH, KSH -> POSIX;
            case FISH -> FISH;
            case CSH -> CSH;
            case NUSHELL -> NUSHELL;
            case XONSH -> XONSH;
            case POWERSHELL -> POWERSHELL;
        });
    }

    /** The file name of the hook {@code name} of a project. */
    String projectHook(String name) {
        return name + projectSuffix;
    }

    /** The file name of the hook {@code name} of an environment; empty if the shell sources none. */
    Optional<String> hook(String name) {
        return Optional.ofNullable(suffix).map(ending -> name + ending);
    }

    /** The script by which it enters an environment; nothing if it needs none. */
    Optional<String> script() {
        return Optional.ofNullable(script);
    }

    /** How it reads an answer. */
    Rendering rendering() {
        return switch (this) {
            case POSIX -> new PosixRendering();
            case FISH -> new ListRendering(Quoting.FISH, "set -g _jvenv_", " ", "\n", "", "\n");
            // One line: what a command prints is joined to one before it is evaluated.
            case CSH -> new ListRendering(Quoting.CSH, "set _jvenv_", " = ", "; ", " = (", " )\n");
            case NUSHELL, XONSH, POWERSHELL -> new JsonRendering();
        };
    }
}
