package org.jvenv.hook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.shellrc.Integration;

/** A family of shells, with the names of its files. */
public enum Dialect {
    POSIX("", "activate", ""),
    FISH(".fish", "activate.fish", ".fish"),
    CSH(".csh", "activate.csh", null),
    NUSHELL(".nu", null, null),
    XONSH(".xsh", null, null),
    ELVISH(".elv", null, ".elv"),
    POWERSHELL(".ps1", null, null);

    private final String projectSuffix;
    private final @Nullable String script;
    private final @Nullable String suffix;

    Dialect(String projectSuffix, @Nullable String script, @Nullable String suffix) {
        this.projectSuffix = projectSuffix;
        this.script = script;
        this.suffix = suffix;
    }

    /** Returns the dialect of the shell {@code shell}. */
    public static Optional<Dialect> of(String shell) {
        return Integration.of(shell).map(integration -> switch (integration) {
            case BASH, ZSH, KSH -> POSIX;
            case FISH -> FISH;
            case CSH -> CSH;
            case NUSHELL -> NUSHELL;
            case XONSH -> XONSH;
            case ELVISH -> ELVISH;
            case POWERSHELL -> POWERSHELL;
        });
    }

    /** Returns the file name of the hook {@code name} of a project. */
    String projectHook(String name) {
        return name + projectSuffix;
    }

    /** Returns the file name of the hook {@code name} of an environment; empty if the shell sources none. */
    public Optional<String> hook(String name) {
        return Optional.ofNullable(suffix).map(ending -> name + ending);
    }

    /** Returns the name of the activation script; empty if the shell needs none. */
    public Optional<String> script() {
        return Optional.ofNullable(script);
    }
}
