package org.jvenv.python.request;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Implementation;
import org.jvenv.version.VersionRange;

/**
 * The grammar of requests for a Python, compatible with uv and virtualenv.
 *
 * <p>Texts are tried in this order: a version; an implementation with or without a version; a path, which contains a
 * separator or is a directory with an interpreter; the name of a program.
 */
public final class RequestGrammar {

    /** A longer name precedes its prefixes. */
    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("graalpy", Implementation.GRAALPY),
            new Prefix("cpython", Implementation.CPYTHON),
            new Prefix("python", null),
            new Prefix("pypy", Implementation.PYPY),
            new Prefix("gp", Implementation.GRAALPY),
            new Prefix("cp", Implementation.CPYTHON),
            new Prefix("py", null),
            new Prefix("pp", Implementation.PYPY));

    /** Other distributions in pyenv; a dash and a release or the word {@code latest} follow. */
    private static final List<String> FAMILIES = List.of(
            "miniconda",
            "anaconda",
            "miniforge",
            "mambaforge",
            "activepython",
            "cinder",
            "ironpython",
            "jython",
            "micropython",
            "nogil",
            "pyston",
            "stackless");

    private static final String UNRELEASED = "-dev";

    private static final int MIN_PARTS = 3;
    private static final int MAX_PARTS = 5;
    private static final int PROCESSOR = 3;
    private static final List<String> IMPLEMENTATIONS = List.of("cpython", "pypy", "graalpy");
    private static final List<String> SYSTEMS = List.of(TargetPlatform.ANY, "linux", "macos", "darwin", "windows");

    private RequestGrammar() {}

    /**
     * Parses the value of {@code --python}.
     *
     * @param workingDirectory the base of relative paths
     * @throws PythonRequestException if it is an invalid range of releases
     */
    public static PythonRequest parse(String text, Path workingDirectory) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("any") || lower.equals("default")) {
            return new PythonRequest.Any();
        }
        @Nullable PythonRequest release = release(lower);
        if (release == null) {
            release = key(lower);
        }
        if (release == null) {
            release = prefixed(lower);
        }
        if (release == null && lower.endsWith(UNRELEASED)) {
            release = unreleased(text, lower.substring(0, lower.length() - UNRELEASED.length()));
        }
        if (release != null) {
            return release;
        }
        return isPath(text, workingDirectory)
                ? new PythonRequest.Executable(workingDirectory.resolve(text).normalize())
                : new PythonRequest.Named(text);
    }

    /**
     * Parses a key of uv, such as {@code cpython-3.12.1-linux-x86_64-gnu}: implementation, version, system, processor
     * and C library; each but the first may be {@code any}.
     *
     * <p>The C library is not compared: all interpreters of a machine use its C library.
     */
    private static @Nullable PythonRequest key(String text) {
        String[] parts = text.split("-", -1);
        boolean shaped = parts.length >= MIN_PARTS && parts.length <= MAX_PARTS;
        if (!shaped || !IMPLEMENTATIONS.contains(parts[0]) || !SYSTEMS.contains(parts[2])) {
            return null;
        }
        @Nullable
        PythonRequest wanted = prefixed(parts[1].equals(TargetPlatform.ANY) ? parts[0] : parts[0] + "@" + parts[1]);
        String processor = parts.length > PROCESSOR ? parts[PROCESSOR] : TargetPlatform.ANY;
        return wanted == null ? null : new PythonRequest.Keyed(wanted, new TargetPlatform(parts[2], processor));
    }

    /** Parses {@code 3.14-dev}: the installation of that name in pyenv, or any release of that line. */
    private static @Nullable PythonRequest unreleased(String text, String line) {
        @Nullable PythonRequest release = isRange(line) ? null : release(line);
        return release == null ? null : new PythonRequest.Installed(text, release);
    }

    /** Whether {@code text} is a name that only pyenv uses, such as {@code miniconda3-24.1.2-0}. */
    public static boolean isOfFamily(String text) {
        for (String family : FAMILIES) {
            if (text.startsWith(family)) {
                int dash = text.indexOf('-');
                String number = dash < 0 ? "x" : text.substring(family.length(), dash);
                String release = text.substring(dash + 1);
                return isNumber(number) && (release.startsWith("latest") || isNumberAtStart(release));
            }
        }
        return false;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumberAtStart(String text) {
        String plain = text.startsWith("py") ? text.substring(2) : text; // miniconda3-py39_4.12.0
        return !plain.isEmpty() && isNumber(plain.substring(0, 1));
    }

    /** Parses a release line or a range of releases. */
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

    /** A single {@code ==3.12} is equivalent to {@code 3.12}, as in uv. */
    private static PythonRequest range(String text) {
        if (text.startsWith("==") && !text.startsWith("===")) {
            Optional<ReleasePattern> exact =
                    ReleasePattern.parse(text.substring(2).strip());
            if (exact.isPresent()) {
                return new PythonRequest.Release(exact.get());
            }
        }
        boolean freeThreaded = text.endsWith("t") || text.endsWith("+freethreaded");
        String numbers = freeThreaded
                ? text.substring(0, text.length() - (text.endsWith("+freethreaded") ? "+freethreaded".length() : 1))
                : text;
        Optional<VersionRange> range = VersionRange.parse(numbers);
        if (range.isEmpty()) {
            throw PythonRequestException.invalidRange(text);
        }
        return new PythonRequest.Ranged(range.get(), freeThreaded);
    }

    /** Parses an implementation, or the word Python, before a release line or range; {@code null} if it is neither. */
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
        String version = separated ? rest.substring(1) : rest;
        @Nullable Implementation implementation = prefix.implementation();
        if (implementation == null) {
            return release(version);
        }
        if (implementation == Implementation.GRAALPY && isVersionOfGraal(version)) {
            return installed(prefix, rest, new PythonRequest.Implemented(implementation, null));
        }
        String language = withoutOwnVersion(version);
        @Nullable PythonRequest release = release(language);
        boolean alone = rest.isEmpty() && prefix.name().length() > 2;
        if (release == null && !alone) {
            return null;
        }
        PythonRequest meant = new PythonRequest.Implemented(implementation, release);
        return language.equals(version) ? meant : installed(prefix, rest, meant);
    }

    /** A name with the implementation's own version names one installation. */
    private static PythonRequest installed(Prefix prefix, String rest, PythonRequest meant) {
        return new PythonRequest.Installed(prefix.name() + rest, meant);
    }

    /** The versions of GraalPy itself contain the year: {@code graalpy-24.0}. */
    private static boolean isVersionOfGraal(String version) {
        int point = version.indexOf('.');
        return point == 2 && version.charAt(0) == '2';
    }

    /** Names in pyenv end in PyPy's own version: {@code pypy3.10-7.3.16}, {@code pypy3.10-v7.3.16}. */
    private static String withoutOwnVersion(String version) {
        int dash = version.indexOf('-');
        String own = dash < 0 ? "" : version.substring(dash + 1);
        return own.startsWith("7.") || own.startsWith("v7.") ? version.substring(0, dash) : version;
    }

    private static boolean isPath(String text, Path workingDirectory) {
        FileSystem files = workingDirectory.getFileSystem();
        return text.contains("/")
                || text.contains(files.getSeparator())
                || text.equals(".")
                || text.equals("..")
                || Files.exists(workingDirectory.resolve(text).resolve("pyvenv.cfg"));
    }

    /** The beginning of a request; without an implementation, any is accepted. */
    private record Prefix(String name, @Nullable Implementation implementation) {}
}
