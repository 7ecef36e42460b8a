package org.jvenv.seed.request;

import org.jspecify.annotations.Nullable;
import org.jvenv.version.Pep440Version;
import org.jvenv.version.Requirement;

/**
 * A package that an environment shall begin with.
 *
 * @param project its name
 * @param version exactly this release, or {@code null} for any
 * @param requirement the whole of it as pip takes it (PEP 508)
 * @param currency where it is looked for, unless all of them are looked for elsewhere
 */
public record SeedRequest(String project, @Nullable String version, String requirement, SeedSource currency) {

    /**
     * Reads {@code pip}, {@code pip==24.2} or any other requirement (PEP 508).
     *
     * @throws IllegalArgumentException if it is none, with the reason in a few words
     */
    public static SeedRequest parse(String text) {
        Requirement requirement = Requirement.parse(text);
        return new SeedRequest(requirement.name(), requirement.version(), requirement.text(), SeedSource.AS_FOUND);
    }

    /** Whether {@code text} is the version of a package (PEP 440), and nothing else. */
    public static boolean isVersion(String text) {
        return Pep440Version.parse(text).isPresent();
    }

    /** Any release of {@code project}. */
    public static SeedRequest any(String project) {
        return of(project, SeedSource.AS_FOUND);
    }

    /** The release of {@code project} that is found where {@code currency} says. */
    public static SeedRequest of(String project, SeedSource currency) {
        return new SeedRequest(project, null, project, currency);
    }

    /** Exactly {@code version} of {@code project}. */
    public static SeedRequest exactly(String project, String version) {
        return new SeedRequest(project, version, project + "==" + version, SeedSource.AS_FOUND);
    }

    /** Whether jvenv can do it itself: a wheel that needs no other, in any release or in one that is named. */
    public boolean isForLinking() {
        boolean named = version != null || requirement.equals(project);
        return named && (project.equals("pip") || project.equals("setuptools"));
    }
}
