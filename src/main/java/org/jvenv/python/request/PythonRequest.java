package org.jvenv.python.request;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Build;
import org.jvenv.python.ExecutableNames;
import org.jvenv.python.Implementation;
import org.jvenv.version.ReleaseLevel;
import org.jvenv.version.VersionRange;

/** A request for an interpreter: the value of {@code --python}. */
public sealed interface PythonRequest {

    /** The first working interpreter. */
    record Any() implements PythonRequest {
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
        public boolean prefers(Build build) {
            return pattern.prefers(build) && build.implementation() == Implementation.CPYTHON;
        }

        @Override
        public List<String> executableNames() {
            return pattern.executableNames("python");
        }

        @Override
        public String toString() {
            return "Python " + pattern;
        }
    }

    /** An interpreter within a range of releases (PEP 440), such as {@code >=3.10,<3.13}. */
    record Ranged(VersionRange range, boolean freeThreaded) implements PythonRequest {

        /** Requests a build with the global interpreter lock. */
        public Ranged(VersionRange range) {
            this(range, false);
        }

        @Override
        public boolean accepts(Build build) {
            return range.contains(build.version()) && build.isFreeThreaded() == freeThreaded;
        }

        @Override
        public boolean prefers(Build build) {
            return isFinished(build)
                    && build.isFreeThreaded() == freeThreaded
                    && build.implementation() == Implementation.CPYTHON;
        }

        @Override
        public List<String> executableNames() {
            return ExecutableNames.ofAllReleases("python");
        }

        @Override
        public String toString() {
            return "Python " + range + (freeThreaded ? " (free-threaded)" : "");
        }
    }

    /** An implementation, such as {@code pypy}, optionally of a release line or range. */
    record Implemented(
            Implementation implementation, @Nullable PythonRequest release) implements PythonRequest {
        @Override
        public boolean accepts(Build build) {
            return build.implementation() == implementation && (release == null || release.accepts(build));
        }

        @Override
        public List<String> executableNames() {
            String stem = implementation.executableStem();
            List<String> names = new ArrayList<>(
                    release instanceof Release line
                            ? line.pattern().executableNames(stem)
                            : ExecutableNames.ofAllReleases(stem));
            if (!stem.equals("python")) {
                names.addAll(List.of("python3", "python"));
            }
            return names;
        }

        @Override
        public String toString() {
            return release == null
                    ? implementation.displayName()
                    : release.toString().replace("Python", implementation.displayName());
        }
    }

    /** A request with an additional condition. */
    sealed interface Narrowed extends PythonRequest {

        PythonRequest wanted();

        @Override
        default boolean accepts(Build build) {
            return wanted().accepts(build);
        }

        @Override
        default boolean prefers(Build build) {
            return wanted().prefers(build);
        }

        @Override
        default List<String> executableNames() {
            return wanted().executableNames();
        }
    }

    /** The request {@code wanted}, for one system and processor. */
    record Keyed(PythonRequest wanted, TargetPlatform target) implements Narrowed {

        @Override
        public boolean accepts(Build build) {
            return Narrowed.super.accepts(build) && target.fits(build);
        }

        @Override
        public String toString() {
            return target.isAny() ? wanted.toString() : wanted + " for " + target;
        }
    }

    /** An executable with this name in any source. */
    record Named(String name) implements PythonRequest {
        @Override
        public boolean prefers(Build build) {
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

    /**
     * The installation with this name in pyenv, such as {@code miniconda3-24.1.2-0}.
     *
     * @param otherwise the request if pyenv has no installation of this name, or {@code null}
     */
    record Installed(String name, @Nullable PythonRequest otherwise) implements PythonRequest {
        @Override
        public boolean accepts(Build build) {
            return otherwise == null || otherwise.accepts(build);
        }

        @Override
        public boolean prefers(Build build) {
            return true;
        }

        @Override
        public List<String> executableNames() {
            return otherwise == null ? List.of() : otherwise.executableNames();
        }

        @Override
        public String toString() {
            return otherwise == null ? "`" + name + "`" : otherwise.toString();
        }
    }

    /** This file, or the interpreter of this environment or installation, of any version. */
    record Executable(Path path) implements PythonRequest {
        @Override
        public boolean prefers(Build build) {
            return true;
        }

        @Override
        public String toString() {
            return "`" + path + "`";
        }
    }

    /** The first of several requests that an interpreter satisfies. */
    record FirstOf(List<PythonRequest> alternatives) implements PythonRequest {

        public FirstOf {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public boolean accepts(Build build) {
            for (PythonRequest alternative : alternatives) {
                if (alternative.accepts(build)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public List<String> executableNames() {
            List<String> names = new ArrayList<>();
            for (PythonRequest alternative : alternatives) {
                names.addAll(alternative.executableNames());
            }
            return names;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (PythonRequest alternative : alternatives) {
                text.append(text.length() == 0 ? "" : " or ").append(alternative);
            }
            return text.toString();
        }
    }

    /** The request {@code wanted}, but these executables are tried first. */
    record Preferring(List<Path> executables, PythonRequest wanted) implements Narrowed {

        public Preferring {
            executables = List.copyOf(executables);
        }

        @Override
        public String toString() {
            return wanted.toString();
        }
    }

    /**
     * The Python of the project that contains {@code directory}: {@code .python-version}, else {@code requires-python}
     * of {@code pyproject.toml}, else any.
     */
    record OfProject(Path directory) implements PythonRequest {
        @Override
        public String toString() {
            return "the Python of the project";
        }
    }

    /** All interpreters, for a list. */
    record Every() implements PythonRequest {
        @Override
        public List<String> executableNames() {
            return ExecutableNames.all();
        }

        @Override
        public String toString() {
            return "any Python";
        }
    }

    /** Whether an interpreter of this build satisfies the request. */
    default boolean accepts(Build build) {
        return true;
    }

    /**
     * Whether this build is used before others that satisfy the request. Python 2, pre-releases, debug builds and
     * builds without the global interpreter lock are preferred only if requested.
     */
    default boolean prefers(Build build) {
        return isFinished(build) && !build.isFreeThreaded();
    }

    /** Returns the possible file names of the interpreter, most specific first; empty if the request is a path. */
    default List<String> executableNames() {
        return List.of();
    }

    private static boolean isFinished(Build build) {
        return build.version().level() == ReleaseLevel.FINAL && build.version().major() > 2 && !build.isDebug();
    }
}
