package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.Redirect;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.RedirectFile;
import org.jvenv.tree.Trees;

/** Leads a project to its environment by a {@link RedirectFile}, where that is wanted and nothing else is lost. */
public final class ProjectRedirect {

    private final RedirectFile file;
    private final Path prefix;

    private ProjectRedirect(RedirectFile file, Path prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** That of {@code project} to the environment at {@code prefix}; both are absolute. */
    public static ProjectRedirect in(Path project, Path prefix) {
        return new ProjectRedirect(RedirectFile.in(project), prefix);
    }

    /** That of the project of {@code request}, or of the directory that the environment lies in. */
    static ProjectRedirect of(CreateRequest request) {
        @Nullable Path project = request.features().ties().project();
        return in(project == null ? request.prefix().resolveSibling("") : project, request.prefix());
    }

    /**
     * Makes sure that {@link #write} can do what is wanted.
     *
     * @throws DestinationException if something else is called {@code .venv}, or no line can hold the path
     */
    void check(Redirect redirect) {
        if (redirect != Redirect.WRITTEN || file.file().equals(prefix)) {
            return;
        }
        if (Trees.isThere(file.file()) && !Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            throw DestinationException.noRedirect(file.file());
        }
        if (!file.canLeadTo(prefix)) {
            throw DestinationException.noLine(prefix);
        }
    }

    /**
     * Writes the file, if it is wanted; an environment that is itself called {@code .venv} needs none.
     *
     * @return whether a line can hold the path, if it is wanted
     */
    boolean write(Redirect redirect) throws IOException {
        if (!isWanted(redirect) || file.file().equals(prefix)) {
            return true;
        }
        if (!file.canLeadTo(prefix)) {
            return false;
        }
        file.leadTo(prefix);
        return true;
    }

    private boolean isWanted(Redirect redirect) throws IOException {
        return switch (redirect) {
            case NONE -> false;
            case BESIDE_PROJECT ->
                !Trees.isThere(file.file()) && Files.isRegularFile(file.file().resolveSibling("pyproject.toml"));
            case OFFERED -> !Trees.isThere(file.file()) || leadsToOneOfOurs();
            case WRITTEN -> true;
        };
    }

    /**
     * Writes the file, and replaces an older one.
     *
     * @throws DestinationException if something else is called {@code .venv}, or no line can hold the path
     */
    public void replace() throws IOException {
        check(Redirect.WRITTEN);
        var unused = write(Redirect.WRITTEN);
    }

    /** Deletes the file, if it leads to that environment. */
    public void remove() throws IOException {
        if (file.target().filter(prefix::equals).isPresent()) {
            Files.delete(file.file());
        }
    }

    /** Whether it leads to an environment whose maker writes such files, and not to somebody else's. */
    private boolean leadsToOneOfOurs() throws IOException {
        @Nullable Path target = file.target().orElse(null);
        if (target == null || !Files.isRegularFile(target.resolve(PyvenvCfg.NAME))) {
            return false;
        }
        PyvenvCfg cfg = PyvenvCfg.in(target);
        return cfg.find("jvenv").isPresent() || cfg.find("virtualenv").isPresent();
    }
}
