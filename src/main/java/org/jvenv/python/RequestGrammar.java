package org.jvenv.python;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.version.VersionRange;

/**
 * The ways to name a Python, as uv and virtualenv understand them.
 *
 * <p>A version comes first, then an implementation with or without one, then a path, which has a separator or is a
 * directory with an interpreter in it; what is left is the name of a program.
 */
final class RequestGrammar {

    /** Longer names before those they begin with. */
    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("graalpy", Implementation.GRAALPY),
            new Prefix("cpython", Implementation.CPYTHON),
            new Prefix("python", null),
            new Prefix("pypy", Implementation.PYPY),
            new Prefix("gp", Implementation.GRAALPY),
            new Prefix("cp", Implementation.CPYTHON),
            new Prefix("py", null),
            new Prefix("pp", Implementation.PYPY));

    private RequestGrammar() {}

    static PythonRequest parse(String text, Path workingDirectory) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("any") || lower.equals("default")) {
            return new PythonRequest.Any();
        }
        @Nullable PythonRequest release = release(lower);
        if (release == null) {
            release = prefixed(lower);
        }
        if (release != null) {
            return release;
        }
        return isPath(text, workingDirectory)
                ? new PythonRequest.Executable(workingDirectory.resolve(text).normalize())
                : new PythonRequest.Named(text);
    }

    /** A release line or a range of releases. */
    private static @Nullable PythonRequest release(String text) {
        if (isRange(text)) {
            return range(text);
        }
        Optional<ReleasePattern> pattern = ReleasePattern.parse(text);
        return pattern.isPresent() ? new PythonRequest.Release(pattern.get()) : null;
    }

    private static boolean isRange(String text) {
        return !text.isEmpty() && "<>=!~".indexOf(text.charAt(0)) >= 0;
    }

    /** A single {@code ==3.12} means what {@code 3.12} means, as for uv. */
    private static PythonRequest range(String text) {
        if (text.startsWith("==") && !text.startsWith("===")) {
            Optional<ReleasePattern> exact =
                    ReleasePattern.parse(text.substring(2).strip());
            if (exact.isPresent()) {
                return new PythonRequest.Release(exact.get());
            }
        }
        Optional<VersionRange> range = VersionRange.parse(text);
        if (range.isEmpty()) {
            throw PythonRequestException.unreadable(text);
        }
        return new PythonRequest.Ranged(range.get());
    }

    private static @Nullable PythonRequest prefixed(String text) {
        for (Prefix prefix : PREFIXES) {
            if (text.startsWith(prefix.name())) {
                return after(prefix, text.substring(prefix.name().length()));
            }
        }
        return null;
    }

    private static @Nullable PythonRequest after(Prefix prefix, String rest) {
        boolean separated = rest.startsWith("@") || rest.startsWith("-");
        @Nullable PythonRequest release = release(separated ? rest.substring(1) : rest);
        @Nullable Implementation implementation = prefix.implementation();
        if (implementation == null) {
            return release;
        }
        boolean alone = rest.isEmpty() && prefix.name().length() > 2;
        return release == null && !alone ? null : new PythonRequest.Implemented(implementation, release);
    }

    private static boolean isPath(String text, Path workingDirectory) {
        FileSystem files = workingDirectory.getFileSystem();
        return text.contains("/")
                || text.contains(files.getSeparator())
                || text.equals(".")
                || text.equals("..")
                || Files.exists(workingDirectory.resolve(text).resolve("pyvenv.cfg"));
    }

    /** The beginning of a request; without an implementation it says no more than that a Python is meant. */
    private record Prefix(String name, @Nullable Implementation implementation) {}
}
