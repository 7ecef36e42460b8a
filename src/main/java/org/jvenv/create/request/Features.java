package org.jvenv.create.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Relocatable;
import org.jvenv.environment.SystemSitePackages;

/**
 * The properties of an environment that do not depend on its Python.
 *
 * @param prompt the name in the prompt, or {@code null} for the name of the directory
 * @param activators the names of the activators that write scripts, or {@code null} for all
 */
public record Features(
        SystemSitePackages systemSitePackages,
        @Nullable String prompt,
        Relocatable relocatable,
        Layout layout,
        @Nullable List<String> activators,
        ProjectLink projectLink) {}
