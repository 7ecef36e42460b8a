package org.jvenv.python;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jvenv.scheme.Scheme;
import org.jvenv.version.PythonVersion;

/**
 * A Python that was run once and told jvenv about itself.
 *
 * @param executable what environments link to: the file it says it is, under the most specific name that survives an
 *     upgrade of the patch version; never a shim of pyenv nor the interpreter of another environment
 * @param build which Python it is
 * @param installation where its own parts lie
 * @param scheme the relative paths of the environments it makes
 */
public record Interpreter(Path executable, Build build, PythonInstallation installation, Scheme scheme) {

    public PythonVersion version() {
        return build.version();
    }

    /** The directory that {@code pyvenv.cfg} calls {@code home}. */
    public Path home() {
        return requireNonNull(executable.getParent(), "an executable lies in a directory");
    }

    @Override
    public String toString() {
        return build + " at " + executable;
    }
}
