package org.jvenv.create;

import org.jspecify.annotations.Nullable;
import org.jvenv.environment.SystemSitePackages;

/**
 * What an environment shall be like, whatever Python it is made from.
 *
 * @param prompt what the shell shows, or {@code null} for the directory's name
 */
public record Features(
        SystemSitePackages systemSitePackages,
        @Nullable String prompt,
        Executables executables,
        IgnoreFile ignoreFile) {}
