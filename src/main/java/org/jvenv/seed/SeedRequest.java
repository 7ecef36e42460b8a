package org.jvenv.seed;

import org.jspecify.annotations.Nullable;

/**
 * A package that an environment shall begin with.
 *
 * @param project its name
 * @param version exactly this release, or {@code null} for any
 * @param requirement the whole of it as pip takes it (PEP 508)
 * @param currency where it is looked for, unless all of them are looked for elsewhere
 */
public record SeedRequest(String project, @Nullable String version, String requirement, Currency currency) {

    private static final String END_OF_NAME = "=<>!~;[ @(";

    /** Reads {@code pip}, {@code pip==24.2} or any other requirement. */
    public static SeedRequest parse(String requirement) {
        int end = 0;
        while (end < requirement.length() && END_OF_NAME.indexOf(requirement.charAt(end)) < 0) {
            end++;
        }
        String rest = requirement.substring(end);
        boolean exact = rest.startsWith("==") && !rest.startsWith("===") && isVersion(rest.substring(2));
        return new SeedRequest(
                requirement.substring(0, end), exact ? rest.substring(2) : null, requirement, Currency.AS_FOUND);
    }

    /** Any release of {@code project}. */
    static SeedRequest any(String project) {
        return of(project, Currency.AS_FOUND);
    }

    /** The release of {@code project} that is found where {@code currency} says. */
    public static SeedRequest of(String project, Currency currency) {
        return new SeedRequest(project, null, project, currency);
    }

    /** Whether jvenv can do it itself: a wheel that needs no other, in any release or in one that is named. */
    boolean isForLinking() {
        boolean named = version != null || requirement.equals(project);
        return named && (project.equals("pip") || project.equals("setuptools"));
    }

    private static boolean isVersion(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isLetterOrDigit(character) && ".+!-_".indexOf(character) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
