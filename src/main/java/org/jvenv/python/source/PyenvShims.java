package org.jvenv.python.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Variables;
import org.jvenv.tree.TextFile;

/**
 * Resolves the shims of pyenv.
 *
 * <p>A shim is a shell script that runs the selected version. jvenv determines the selection as pyenv does:
 * {@code PYENV_VERSION}, the nearest {@code .python-version} upwards, the global {@code version} file. Running the shim
 * would take seventy milliseconds each time, and its answer could not be cached.
 */
public final class PyenvShims {

    private final Variables variables;
    private final Path workingDirectory;
    private final @Nullable Path root;

    /** Creates a resolver for the pyenv in {@code variables} and the selection in {@code workingDirectory}. */
    public PyenvShims(Variables variables, Path workingDirectory) {
        this.variables = variables;
        this.workingDirectory = workingDirectory;
        this.root = PyenvSource.root(variables, workingDirectory.getFileSystem());
    }

    /**
     * Returns the target of a shim, or {@code executable} itself if it is not a shim; {@code null} if the selected
     * versions do not have the program.
     */
    @Nullable
    Path resolve(Path executable) {
        if (root == null || !root.resolve("shims").equals(executable.getParent())) {
            return executable;
        }
        Path name = executable.getFileName();
        PyenvVersions versions = new PyenvVersions(root.resolve("versions"));
        for (String version : selected(root)) {
            @Nullable Path home = versions.home(version);
            if (home != null && Files.isExecutable(home.resolve("bin").resolve(name))) {
                return home.resolve("bin").resolve(name);
            }
        }
        return null;
    }

    private List<String> selected(Path pyenv) {
        @Nullable String chosen = variables.find("PYENV_VERSION").orElse(null);
        for (Path place = workingDirectory; chosen == null && place != null; place = place.getParent()) {
            chosen = textOf(place.resolve(".python-version"));
        }
        if (chosen == null) {
            chosen = textOf(pyenv.resolve("version"));
        }
        return chosen == null ? List.of() : words(chosen);
    }

    private static @Nullable String textOf(Path file) {
        try {
            return TextFile.readLoosely(file, TextFile.LIMIT);
        } catch (IOException e) {
            return null;
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer lines = new StringTokenizer(text, "\r\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            int comment = line.indexOf('#');
            StringTokenizer tokens = new StringTokenizer(comment < 0 ? line : line.substring(0, comment), " \t:");
            while (tokens.hasMoreTokens()) {
                words.add(tokens.nextToken());
            }
        }
        return words;
    }
}
