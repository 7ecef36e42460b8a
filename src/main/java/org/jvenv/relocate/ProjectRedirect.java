package org.jvenv.relocate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ProjectTie;
import org.jvenv.environment.VenvFile;
import org.jvenv.tree.AtomicFile;

/**
 * What is called {@code .venv} in a project and leads to an environment that is renamed: a file (PEP 832) or a link.
 */
final class ProjectRedirect {

    private final Path file;
    private final List<Path> old;

    private ProjectRedirect(Path file, List<Path> old) {
        this.file = file;
        this.old = old;
    }

    /** Those of the project that the environment names, and of the directory it lies in. */
    static List<ProjectRedirect> to(Source source, List<Path> spellings) throws IOException {
        Set<Path> projects = new LinkedHashSet<>();
        projects.add(source.place().resolveSibling(""));
        ProjectTie.of(source.place()).ifPresent(projects::add);
        List<ProjectRedirect> redirects = new ArrayList<>();
        for (Path project : projects) {
            ProjectRedirect redirect = new ProjectRedirect(project.resolve(VenvFile.NAME), spellings);
            if (redirect.leads(redirect.target())) {
                redirects.add(redirect);
            }
        }
        return redirects;
    }

    Path file() {
        return file;
    }

    /** Has it lead to {@code prefix}; relative, if it lies below the project, as {@code jvenv create} writes it. */
    void leadTo(Path prefix) throws IOException {
        Path project = file.resolveSibling("");
        Path shown = prefix.startsWith(project) ? project.relativize(prefix) : prefix;
        if (Files.isSymbolicLink(file)) {
            Path draft = Files.createSymbolicLink(AtomicFile.hiddenSibling(file, "draft"), shown);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            AtomicFile.write(file, (shown + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Where it leads, or {@code null} if it is nothing of the kind. */
    private @Nullable Path target() throws IOException {
        if (Files.isSymbolicLink(file)) {
            return file.resolveSibling(Files.readSymbolicLink(file)).normalize();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        @Nullable Path named = path(file, ProjectTie.firstLine(file));
        return named == null ? null : file.resolveSibling(named).normalize();
    }

    private boolean leads(@Nullable Path target) {
        return target != null && !old.contains(file) && old.contains(target);
    }

    private static @Nullable Path path(Path any, String text) {
        try {
            return text.isEmpty() ? null : any.getFileSystem().getPath(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
