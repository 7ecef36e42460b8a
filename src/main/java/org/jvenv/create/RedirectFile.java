package org.jvenv.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.request.Redirect;
import org.jvenv.environment.ProjectTie;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.VenvFile;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.Trees;

/**
 * A file {@code .venv} whose one line leads from a project to its environment, for editors and other tools (PEP 832,
 * draft of 2026-09-07).
 *
 * <p>The line is relative to the file where the environment lies beside it, as virtualenv 21 writes it.
 */
public final class RedirectFile {

    private static final String ENDS_OF_LINES = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    private final Path file;
    private final Path prefix;

    private RedirectFile(Path file, Path prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** The file in {@code project} that leads to the environment at {@code prefix}; both are absolute. */
    public static RedirectFile in(Path project, Path prefix) {
        return new RedirectFile(project.resolve(VenvFile.NAME), prefix);
    }

    /**
     * Makes sure that {@link #write} can do what is wanted.
     *
     * @throws DestinationException if something else is called {@code .venv}, or no line can hold the path
     */
    void check(Redirect redirect) {
        if (redirect != Redirect.WRITTEN || file.equals(prefix)) {
            return;
        }
        if (Trees.isThere(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw DestinationException.noRedirect(file);
        }
        if (!canHold(line())) {
            throw DestinationException.noLine(prefix);
        }
    }

    /**
     * Writes it, if it is wanted; an environment that is itself called {@code .venv} needs none.
     *
     * @return whether a line can hold the path, if it is wanted
     */
    boolean write(Redirect redirect) throws IOException {
        boolean wanted = switch (redirect) {
            case NONE -> false;
            case BESIDE_PROJECT -> isMissed();
            case OFFERED -> !Trees.isThere(file) || leadsToOneOfOurs();
            case WRITTEN -> true;
        };
        if (!wanted || file.equals(prefix)) {
            return true;
        }
        if (!canHold(line())) {
            return false;
        }
        AtomicFile.write(file, (line() + "\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /**
     * Writes it, in the place of an older one.
     *
     * @throws DestinationException if something else is called {@code .venv}
     */
    public void writeAnew() throws IOException {
        check(Redirect.WRITTEN); // also that a line can hold it
        var unused = write(Redirect.WRITTEN);
    }

    /** Takes it away again, if it leads to that environment. */
    public void remove() throws IOException {
        @Nullable Path target = target();
        if (target != null && target.normalize().equals(prefix)) {
            Files.delete(file);
        }
    }

    private String line() {
        Path project = file.resolveSibling("");
        return (prefix.startsWith(project) ? project.relativize(prefix) : prefix).toString();
    }

    /** Those who read the file take its first line, as Python ends lines, without the blanks around it. */
    private static boolean canHold(String line) {
        return line.equals(line.strip()) && line.chars().noneMatch(character -> ENDS_OF_LINES.indexOf(character) >= 0);
    }

    /** Whether it leads to an environment whose maker wrote such files, too, and not to somebody else's. */
    private boolean leadsToOneOfOurs() throws IOException {
        @Nullable Path target = target();
        if (target == null || !Files.isRegularFile(target.resolve("pyvenv.cfg"))) {
            return false;
        }
        PyvenvCfg cfg = PyvenvCfg.in(target);
        return cfg.find("jvenv").isPresent() || cfg.find("virtualenv").isPresent();
    }

    /** The path in the file, whether it exists or not; {@code null} if it is not a redirect file. */
    private @Nullable Path target() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        String line = ProjectTie.firstLine(file);
        return line.isEmpty() || line.indexOf('\0') >= 0
                ? null
                : file.resolveSibling("").resolve(line);
    }

    private boolean isMissed() {
        return !Trees.isThere(file) && Files.isRegularFile(file.resolveSibling("pyproject.toml"));
    }
}
