package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.tree.Trees;
import org.jvenv.version.PythonVersion;

/**
 * The environment that is copied or renamed.
 *
 * @param prefix the absolute path that the user passed
 * @param place the same directory, links resolved
 */
record Source(Path prefix, Path place, PyvenvCfg configuration) {

    private static final PythonVersion ANY_PYTHON_3 = PythonVersion.of(3, 0, 0);

    /**
     * Returns the environment at {@code prefix}.
     *
     * @throws RelocationException if it is not an environment, or one of conda
     */
    static Source at(Path prefix) throws IOException {
        if (!Trees.isThere(prefix)) {
            throw RelocationException.notFound(prefix);
        }
        if (Files.isDirectory(prefix.resolve("conda-meta"))) {
            throw RelocationException.conda(prefix);
        }
        if (!Files.isDirectory(prefix) || !isEnvironment(prefix)) {
            throw RelocationException.notAnEnvironment(prefix);
        }
        return new Source(prefix, prefix.toRealPath(), PyvenvCfg.in(prefix));
    }

    /** Returns the relative path of its directory of programs. */
    Path scripts() {
        Path bin = prefix.getFileSystem().getPath("bin");
        Path windows = prefix.getFileSystem().getPath("Scripts");
        return !Files.isDirectory(place.resolve(bin)) && Files.isDirectory(place.resolve(windows)) ? windows : bin;
    }

    PythonVersion version() {
        Optional<String> known = configuration
                .find("version_info")
                .or(() -> configuration.find("version"))
                .or(() -> configuration.find("python-version"));
        return known.map(Source::version).orElseGet(this::versionOfLibrary);
    }

    /** Returns the relative path of {@code lib/pythonX.Y} or {@code lib/pypyX.Y}, or {@code null}. */
    @Nullable
    Path library() throws IOException {
        Path lib = place.resolve("lib");
        if (!Files.isDirectory(lib)) {
            return null;
        }
        for (Path child : Trees.children(lib)) {
            if (Files.isDirectory(child.resolve("site-packages"))) {
                return place.relativize(child);
            }
        }
        return null;
    }

    /** virtualenv up to release 19 did not write a {@code pyvenv.cfg}. */
    private static boolean isEnvironment(Path prefix) {
        return Files.isRegularFile(prefix.resolve(PyvenvCfg.NAME))
                || Files.isRegularFile(prefix.resolve("bin/activate_this.py"));
    }

    private PythonVersion versionOfLibrary() {
        for (int minor = 7; minor >= 6; minor--) {
            if (Files.isDirectory(place.resolve("lib/python2." + minor))) {
                return PythonVersion.of(2, minor, 0);
            }
        }
        return ANY_PYTHON_3;
    }

    /** Parses {@code 3.12.4.final.0}, {@code 3.12.4} or {@code 3.12}; missing numbers are 0. */
    private static PythonVersion version(String text) {
        List<String> parts = List.of(text.strip().split("\\.", -1));
        return PythonVersion.of(number(parts, 0), number(parts, 1), number(parts, 2));
    }

    private static int number(List<String> parts, int index) {
        if (index >= parts.size()) {
            return 0;
        }
        int number = 0;
        for (int i = 0;
                i < parts.get(index).length()
                        && Character.isDigit(parts.get(index).charAt(i));
                i++) {
            number = number * 10 + Character.digit(parts.get(index).charAt(i), 10);
        }
        return number;
    }
}
