package org.jvenv.python;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jvenv.scheme.Scheme;
import org.jvenv.version.PythonVersion;

/**
 * An interpreter, as it describes itself.
 *
 * @param executable the target of links in environments: its file, by the most specific name that survives an upgrade
 *     of the patch version; never a shim of pyenv or the interpreter of another environment
 * @param build its implementation and version
 * @param installation the paths of its own parts
 * @param scheme the relative paths in its environments
 */
public record Interpreter(Path executable, Build build, PythonInstallation installation, Scheme scheme) {

    public PythonVersion version() {
        return build.version();
    }

    /** Returns the directory that is {@code home} in {@code pyvenv.cfg}. */
    public Path home() {
        return requireNonNull(executable.getParent(), "an executable is in a directory");
    }

    @Override
    public String toString() {
        return build + " at " + executable;
    }

    /**
     * The parts of an interpreter that environments share.
     *
     * @param prefix {@code sys.base_prefix}
     * @param execPrefix {@code sys.base_exec_prefix}
     * @param standardLibrary the directory of {@code os.py}
     * @param library the shared library with the interpreter, or the executable itself if it is linked statically
     */
    public record PythonInstallation(Path prefix, Path execPrefix, Path standardLibrary, Path library) {}
}
