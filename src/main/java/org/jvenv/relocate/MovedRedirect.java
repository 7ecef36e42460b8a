package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.RedirectFile;
import org.jvenv.tree.AtomicFile;

/** The {@code .venv} of a project that leads to a renamed environment: a file (PEP 832) or a link. */
final class MovedRedirect {

    private final RedirectFile redirect;

    private MovedRedirect(RedirectFile redirect) {
        this.redirect = redirect;
    }

    /** Returns those in the project that the environment names, and in the directory above the environment. */
    static List<MovedRedirect> to(Source source, List<Path> aliases) throws IOException {
        Set<Path> projects = new LinkedHashSet<>();
        projects.add(source.place().resolveSibling(""));
        ProjectFile.projectOf(source.place()).ifPresent(projects::add);
        List<MovedRedirect> redirects = new ArrayList<>();
        for (Path project : projects) {
            MovedRedirect redirect = new MovedRedirect(RedirectFile.in(project));
            if (redirect.leadsTo(aliases)) {
                redirects.add(redirect);
            }
        }
        return redirects;
    }

    Path file() {
        return redirect.file();
    }

    /** Changes its target to {@code prefix}; a link remains a link. */
    void leadTo(Path prefix) throws IOException {
        if (!Files.isSymbolicLink(redirect.file())) {
            redirect.write(prefix);
            return;
        }
        Path draft = AtomicFile.hiddenSibling(redirect.file(), "draft");
        Files.createSymbolicLink(draft, redirect.pathTo(prefix));
        Files.move(draft, redirect.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean leadsTo(List<Path> old) throws IOException {
        @Nullable Path target = target();
        return target != null && !old.contains(redirect.file()) && old.contains(target);
    }

    /** Returns its target, or {@code null} if it is neither a link nor a redirect file. */
    private @Nullable Path target() throws IOException {
        Path file = redirect.file();
        return Files.isSymbolicLink(file)
                ? file.resolveSibling(Files.readSymbolicLink(file)).normalize()
                : redirect.target().orElse(null);
    }
}
