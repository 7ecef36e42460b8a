package org.jvenv.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.Trees;

/**
 * A file {@code .venv} whose one line leads from a project to its environment, for editors and other tools (PEP 832,
 * draft of 2026-09-07).
 *
 * <p>The line is relative to the file where the environment lies beside it, as virtualenv 21 writes it.
 */
public final class RedirectFile {

    private static final String NAME = ".venv";

    private final Path file;
    private final Path prefix;

    private RedirectFile(Path file, Path prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** The file in {@code project} that leads to the environment at {@code prefix}; both are absolute. */
    public static RedirectFile in(Path project, Path prefix) {
        return new RedirectFile(project.resolve(NAME), prefix);
    }

    /**
     * Makes sure that {@link #write} can do what is wanted.
     *
     * @throws DestinationException if something else is called {@code .venv}
     */
    void check(Redirect redirect) {
        if (redirect == Redirect.WRITTEN
                && !file.equals(prefix)
                && Trees.isThere(file)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw DestinationException.noRedirect(file);
        }
    }

    /** Writes it, if it is wanted; an environment that is itself called {@code .venv} needs none. */
    void write(Redirect redirect) throws IOException {
        if (!file.equals(prefix)
                && (redirect == Redirect.WRITTEN || (redirect == Redirect.BESIDE_PROJECT && isMissed()))) {
            write();
        }
    }

    /**
     * Writes it, in the place of an older one.
     *
     * @throws DestinationException if something else is called {@code .venv}
     */
    public void writeAnew() throws IOException {
        check(Redirect.WRITTEN);
        write(Redirect.WRITTEN);
    }

    /** Takes it away again, if it leads to that environment. */
    public void remove() throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            String line = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
            if (file.resolveSibling("").resolve(line).normalize().equals(prefix)) {
                Files.delete(file);
            }
        }
    }

    private void write() throws IOException {
        Path shown = prefix.startsWith(file.resolveSibling(""))
                ? file.resolveSibling("").relativize(prefix)
                : prefix;
        AtomicFile.write(file, (shown + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private boolean isMissed() {
        return !Trees.isThere(file) && Files.isRegularFile(file.resolveSibling("pyproject.toml"));
    }
}
