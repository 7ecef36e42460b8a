package org.jvenv.environment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;
import org.jvenv.scheme.Scheme;

/**
 * A Python virtual environment: a prefix with an interpreter and packages of its own.
 *
 * @param prefix the root directory, {@code sys.prefix} of the Python inside; absolute, links in it are kept
 * @param base the interpreter it is made from
 * @param systemSitePackages whether the packages of {@code base} are seen inside
 * @param givenPrompt what the user wants to see in the shell, or {@code null} for the directory's name
 * @param mobility whether its scripts may name {@code prefix}
 */
public record Environment(
        Path prefix,
        Interpreter base,
        SystemSitePackages systemSitePackages,
        @Nullable String givenPrompt,
        Mobility mobility) {

    /** An environment that stays where it is made. */
    public Environment(
            Path prefix, Interpreter base, SystemSitePackages systemSitePackages, @Nullable String givenPrompt) {
        this(prefix, base, systemSitePackages, givenPrompt, Mobility.FIXED);
    }

    /** Where this environment keeps its parts. */
    public Scheme scheme() {
        return base.scheme().under(prefix);
    }

    /** The interpreter inside the environment. */
    public Path python() {
        return prefix.resolve(base.scheme().scripts()).resolve(base.build().nameInEnvironment());
    }

    /** What the shell shows while the environment is active. */
    public String prompt() {
        return givenPrompt != null ? givenPrompt : String.valueOf(prefix.getFileName());
    }
}
