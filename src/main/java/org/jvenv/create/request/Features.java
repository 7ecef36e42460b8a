package org.jvenv.create.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Mobility;
import org.jvenv.environment.SystemSitePackages;

/**
 * What an environment shall be like, whatever Python it is made from.
 *
 * @param prompt what the shell shows, or {@code null} for the directory's name
 * @param activators the names of the activators that write scripts, or {@code null} for all
 */
public record Features(
        SystemSitePackages systemSitePackages,
        @Nullable String prompt,
        Mobility mobility,
        Layout layout,
        @Nullable List<String> activators,
        ProjectLink ties) {}
