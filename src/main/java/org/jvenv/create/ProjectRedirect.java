package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Redirect;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.RedirectFile;
import org.jvenv.tree.Trees;

/** Writes the {@link RedirectFile} of a project, if requested and if no other file is lost. */
public final class ProjectRedirect {

    private final RedirectFile file;
    private final Path prefix;

    private ProjectRedirect(RedirectFile file, Path prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** Returns the redirect of {@code project} to the environment at {@code prefix}; both are absolute. */
    public static ProjectRedirect in(Path project, Path prefix) {
        return new ProjectRedirect(RedirectFile.in(project), prefix);
    }

    /** Returns the redirect of the project in {@code request}, or of the parent directory of the environment. */
    static ProjectRedirect of(CreateRequest request) {
        @Nullable Path project = request.features().projectLink().project();
        return in(project == null ? request.prefix().resolveSibling("") : project, request.prefix());
    }

    /**
     * Checks that {@link #write} can succeed.
     *
     * @throws DestinationException if {@code .venv} is not a redirect file, or the path does not fit into a line
     */
    void check(Redirect redirect) {
        if (redirect != Redirect.ALWAYS || file.file().equals(prefix)) {
            return;
        }
        if (Trees.isThere(file.file()) && !Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            throw DestinationException.noRedirect(file.file());
        }
        if (!file.canContain(prefix)) {
            throw DestinationException.unsupportedRedirect(prefix);
        }
    }

    /**
     * Writes the file, if requested; an environment that is named {@code .venv} needs none.
     *
     * @return {@code false} if the path does not fit into a line
     */
    boolean write(Redirect redirect) throws IOException {
        if (!isRequested(redirect) || file.file().equals(prefix)) {
            return true;
        }
        if (!file.canContain(prefix)) {
            return false;
        }
        file.write(prefix);
        return true;
    }

    private boolean isRequested(Redirect redirect) throws IOException {
        return switch (redirect) {
            case NONE -> false;
            case IF_PROJECT ->
                !Trees.isThere(file.file()) && Files.isRegularFile(file.file().resolveSibling("pyproject.toml"));
            case IF_UNUSED -> !Trees.isThere(file.file()) || belongsToKnownTool();
            case ALWAYS -> true;
        };
    }

    /**
     * Writes the file, and replaces an existing redirect file.
     *
     * @throws DestinationException if {@code .venv} is not a redirect file, or the path does not fit into a line
     */
    public void replace() throws IOException {
        check(Redirect.ALWAYS);
        var unused = write(Redirect.ALWAYS);
    }

    /** Deletes the file, if it contains the path of this environment. */
    public void remove() throws IOException {
        if (file.target().filter(prefix::equals).isPresent()) {
            Files.delete(file.file());
        }
    }

    /** Whether the file contains the path of an environment whose tool writes such files: jvenv or virtualenv. */
    private boolean belongsToKnownTool() throws IOException {
        @Nullable Path target = file.target().orElse(null);
        if (target == null || !Files.isRegularFile(target.resolve(PyvenvCfg.NAME))) {
            return false;
        }
        PyvenvCfg cfg = PyvenvCfg.in(target);
        return cfg.find("jvenv").isPresent() || cfg.find("virtualenv").isPresent();
    }
}
