package org.jvenv.seed.request;

import org.jspecify.annotations.Nullable;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.version.Pep440Version;
import org.jvenv.version.Requirement;

/**
 * A request for a seed package.
 *
 * @param project its name
 * @param version the only accepted release, or {@code null} for any
 * @param requirement the complete requirement for pip (PEP 508)
 * @param source where it is searched, unless the {@link IndexPolicy} overrides this
 */
public record SeedRequest(String project, @Nullable String version, String requirement, SeedSource source) {

    /**
     * Reads {@code pip}, {@code pip==24.2} or any other requirement (PEP 508).
     *
     * @throws IllegalArgumentException if it is not a requirement; the message is a short reason
     */
    public static SeedRequest parse(String text) {
        Requirement requirement = Requirement.parse(text);
        return new SeedRequest(requirement.name(), requirement.version(), requirement.text(), SeedSource.AS_FOUND);
    }

    /** Whether {@code text} is the version of a package (PEP 440). */
    public static boolean isVersion(String text) {
        return Pep440Version.parse(text).isPresent();
    }

    /** Requests any release of {@code project}. */
    public static SeedRequest any(String project) {
        return of(project, SeedSource.AS_FOUND);
    }

    /** Requests the release of {@code project} that is found in {@code source}. */
    public static SeedRequest of(String project, SeedSource source) {
        return new SeedRequest(project, null, project, source);
    }

    /** Requests exactly {@code version} of {@code project}. */
    public static SeedRequest exactly(String project, String version) {
        return new SeedRequest(project, version, project + "==" + version, SeedSource.AS_FOUND);
    }

    /** Whether jvenv can link it: a project without dependencies, in any release or in one that is named. */
    public boolean isForLinking() {
        boolean named = version != null || requirement.equals(project);
        return named && (project.equals("pip") || project.equals("setuptools"));
    }
}
