package org.jvenv.environment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;
import org.jvenv.scheme.Scheme;

/**
 * A Python virtual environment: a prefix with its own interpreter and packages.
 *
 * @param prefix the root directory, {@code sys.prefix} of its interpreter; absolute, links in it are kept
 * @param base the interpreter that it links to
 * @param systemSitePackages whether the packages of {@code base} are visible
 * @param givenPrompt the name in the prompt, or {@code null} for the name of the directory
 * @param relocatable whether its scripts do not contain {@code prefix}
 */
public record Environment(
        Path prefix,
        Interpreter base,
        SystemSitePackages systemSitePackages,
        @Nullable String givenPrompt,
        Relocatable relocatable) {

    /** Creates an environment that is not relocatable. */
    public Environment(
            Path prefix, Interpreter base, SystemSitePackages systemSitePackages, @Nullable String givenPrompt) {
        this(prefix, base, systemSitePackages, givenPrompt, Relocatable.NO);
    }

    /** Returns the scheme with absolute paths in this environment. */
    public Scheme scheme() {
        return base.scheme().under(prefix);
    }

    /** Returns the path of the interpreter in the environment. */
    public Path python() {
        return prefix.resolve(base.scheme().scripts()).resolve(base.build().nameInEnvironment());
    }

    /** Returns the name in the prompt of the active environment. */
    public String prompt() {
        return givenPrompt != null ? givenPrompt : String.valueOf(prefix.getFileName());
    }

    /** Whether the packages of the base interpreter are visible in an environment. */
    public enum SystemSitePackages {
        HIDDEN,
        VISIBLE
    }

    /** Whether an environment can be moved without jvenv. */
    public enum Relocatable {
        /** Its scripts contain its path. */
        NO,

        /** Its scripts find the environment by their own path. */
        YES
    }
}
