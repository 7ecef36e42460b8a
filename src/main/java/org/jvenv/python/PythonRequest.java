package org.jvenv.python;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the user asked for with {@code --python}. */
public sealed interface PythonRequest {

    /** The first interpreter that works. */
    record Any() implements PythonRequest {
        @Override
        public boolean accepts(Build build) {
            return true;
        }

        @Override
        public List<String> executableNames() {
            return List.of("python3", "python");
        }

        @Override
        public String toString() {
            return "any Python";
        }
    }

    /** An interpreter of a release line, such as {@code 3}, {@code 3.12}, {@code 3.12.1} or {@code 3.13t}. */
    record Release(ReleasePattern pattern) implements PythonRequest {
        @Override
        public boolean accepts(Build build) {
            return pattern.matches(build);
        }

        @Override
        public List<String> executableNames() {
            return pattern.executableNames();
        }

        @Override
        public String toString() {
            return "Python " + pattern;
        }
    }

    /** An executable of this name, wherever the sources find one. */
    record Named(String name) implements PythonRequest {
        @Override
        public boolean accepts(Build build) {
            return true;
        }

        @Override
        public List<String> executableNames() {
            return List.of(name);
        }

        @Override
        public String toString() {
            return "`" + name + "`";
        }
    }

    /** This file, or the interpreter of this environment or installation, whatever its version. */
    record Executable(Path path) implements PythonRequest {
        @Override
        public boolean accepts(Build build) {
            return true;
        }

        @Override
        public List<String> executableNames() {
            return List.of();
        }

        @Override
        public String toString() {
            return "`" + path + "`";
        }
    }

    /** Whether an interpreter of this build is what was asked for. */
    boolean accepts(Build build);

    /** The file names under which a fitting interpreter may be found, most telling first. */
    List<String> executableNames();

    /**
     * Reads the value of {@code --python}: a version, else a path if it has a separator, else a name.
     *
     * <p>{@code python3.12} is the same request as {@code 3.12}, as for virtualenv.
     *
     * @param workingDirectory what a relative path is relative to
     */
    static PythonRequest parse(String text, Path workingDirectory) {
        Optional<ReleasePattern> release = ReleasePattern.parse(withoutStem(text));
        if (release.isPresent()) {
            return new Release(release.get());
        }
        return isPath(text, workingDirectory.getFileSystem())
                ? new Executable(workingDirectory.resolve(text).normalize())
                : new Named(text);
    }

    private static String withoutStem(String text) {
        return text.startsWith("python") ? text.substring("python".length()) : text;
    }

    private static boolean isPath(String text, FileSystem files) {
        return text.contains("/") || text.contains(files.getSeparator()) || text.equals(".") || text.equals("..");
    }
}
