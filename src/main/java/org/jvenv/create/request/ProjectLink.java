package org.jvenv.create.request;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What ties an environment to the directory of a project.
 *
 * @param project the directory that {@code .project} names, as virtualenvwrapper writes it; absolute, or {@code null}
 * @param redirect whether the project leads to the environment
 */
public record ProjectLink(@Nullable Path project, Redirect redirect) {

    public static final ProjectLink NONE = new ProjectLink(null, Redirect.NONE);
}
