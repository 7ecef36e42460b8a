package org.jvenv.create.request;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The link between an environment and the directory of a project.
 *
 * @param project the directory in {@code .project}, as virtualenvwrapper writes it; absolute, or {@code null}
 * @param redirect whether the project gets a redirect file
 */
public record ProjectLink(@Nullable Path project, Redirect redirect) {

    public static final ProjectLink NONE = new ProjectLink(null, Redirect.NONE);
}
