package org.jvenv.python.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.Build;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.PythonRequestException;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.python.request.VersionFile;
import org.jvenv.toml.TomlFile;
import org.jvenv.toml.TomlFile.TomlEntry;
import org.jvenv.version.VersionRange;

/**
 * The request for a Python in the files of a project.
 *
 * <p>{@code .python-version} is searched in the directory and the directories above it, as in pyenv; then
 * {@code requires-python} (PEP 621) in the nearest {@code pyproject.toml}.
 *
 * @param request the request
 * @param origin the file that contains it
 * @param notices warnings about entries that were ignored
 */
public record ProjectPython(PythonRequest request, @Nullable Path origin, List<String> notices) {

    public ProjectPython {
        notices = List.copyOf(notices);
    }

    /** The file of pyenv and uv. */
    public static final String VERSION_FILE = VersionFile.NAME;

    private static final String PROJECT_FILE = "pyproject.toml";
    private static final String KEY = "requires-python";
    private static final String SYSTEM = "system";

    /**
     * Returns the request of the project that contains {@code directory}, if any.
     *
     * @throws PythonRequestException if the version cannot be parsed
     * @throws UncheckedIOException if a file there cannot be read
     */
    public static Optional<ProjectPython> around(Path directory) {
        return around(directory, List.of());
    }

    /** Returns the request; the names of installations in {@code sources} are valid versions too. */
    static Optional<ProjectPython> around(Path directory, List<InterpreterSource> sources) {
        try {
            List<String> notices = new ArrayList<>();
            Optional<ProjectPython> wanted = pinned(directory, sources, notices);
            if (wanted.isEmpty()) {
                wanted = required(directory);
            }
            if (wanted.isEmpty() && !notices.isEmpty()) {
                return Optional.of(new ProjectPython(new PythonRequest.Any(), null, notices));
            }
            return wanted.map(project -> new ProjectPython(project.request(), project.origin(), notices));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the request of the nearest {@code .python-version}; files without a usable entry are skipped. */
    public static Optional<ProjectPython> pinned(Path directory) throws IOException {
        return pinned(directory, List.of(), new ArrayList<>());
    }

    private static Optional<ProjectPython> pinned(Path directory, List<InterpreterSource> sources, List<String> notices)
            throws IOException {
        for (@Nullable Path place = directory; place != null; place = place.getParent()) {
            Path file = place.resolve(VERSION_FILE);
            if (Files.isRegularFile(file)) {
                List<PythonRequest> requests = new Pin(file, sources, notices).requests();
                if (!requests.isEmpty()) {
                    PythonRequest request =
                            requests.size() == 1 ? requests.get(0) : new PythonRequest.FirstOf(requests);
                    return Optional.of(new ProjectPython(request, file, List.of()));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the lines of a {@code .python-version} without comments and empty lines. */
    public static List<String> linesOf(Path file) throws IOException {
        return VersionFile.lines(file);
    }

    /**
     * Returns a sentence if {@code requires-python} of the project that contains {@code directory} excludes
     * {@code build} or cannot be read; {@code null} if it allows it.
     *
     * @param origin the file that requested the interpreter, or {@code null}
     */
    static @Nullable String findContradiction(Path directory, @Nullable Path origin, Build build) throws IOException {
        if (origin != null && origin.endsWith(PROJECT_FILE)) {
            return null; // this range was part of the request
        }
        try {
            @Nullable ProjectPython required = required(directory).orElse(null);
            return required != null
                            && required.request() instanceof PythonRequest.Ranged wanted
                            && !wanted.range().contains(build.version())
                    ? "`" + KEY + " = \"" + wanted.range() + "\"` in `" + required.origin() + "` excludes " + build
                    : null;
        } catch (JvenvException e) {
            return e.getMessage();
        }
    }

    private static Optional<ProjectPython> required(Path directory) throws IOException {
        for (@Nullable Path place = directory; place != null; place = place.getParent()) {
            Path file = place.resolve(PROJECT_FILE);
            if (Files.isRegularFile(file)) {
                return requiredBy(file);
            }
        }
        return Optional.empty();
    }

    private static Optional<ProjectPython> requiredBy(Path file) throws IOException {
        Optional<TomlEntry> entry = TomlFile.mentioning(KEY, file).flatMap(toml -> toml.find("project", KEY));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String wanted = String.valueOf(entry.get().value());
        Optional<VersionRange> range = VersionRange.parse(wanted);
        if (range.isEmpty()) {
            throw PythonRequestException.invalidRange(wanted, file, entry.get().line());
        }
        return Optional.of(new ProjectPython(new PythonRequest.Ranged(range.get()), file, List.of()));
    }

    /** The requests of a {@code .python-version}; unknown words become notices. */
    private record Pin(Path file, List<InterpreterSource> sources, List<String> notices) {

        List<PythonRequest> requests() throws IOException {
            List<PythonRequest> requests = new ArrayList<>();
            List<String> words = VersionFile.words(file);
            for (String word : words) {
                @Nullable PythonRequest request = word.equals(SYSTEM) ? null : request(word);
                if (request != null) {
                    requests.add(request);
                }
            }
            boolean system = requests.isEmpty() && words.contains(SYSTEM);
            return system ? List.of(new PythonRequest.Any()) : requests;
        }

        /**
         * Returns the request for {@code word}, or {@code null}. Paths are rejected: a project must not choose a
         * program.
         */
        private @Nullable PythonRequest request(String word) {
            PythonRequest request = parse(word);
            if (request instanceof PythonRequest.Named) {
                if (RequestGrammar.isOfFamily(word) || InterpreterSource.anyHas(word, sources)) {
                    return new PythonRequest.Installed(word, null);
                }
                return ignored(word, "unknown version");
            }
            return request instanceof PythonRequest.Executable
                    ? ignored(word, "a project cannot choose a Python by its path")
                    : request;
        }

        private PythonRequest parse(String word) {
            try {
                return RequestGrammar.parse(VersionFile.plain(word), file.resolveSibling(""));
            } catch (PythonRequestException e) {
                throw PythonRequestException.invalidRange(word, file);
            } catch (InvalidPathException e) {
                return new PythonRequest.Named(word);
            }
        }

        private @Nullable PythonRequest ignored(String word, String reason) {
            notices.add("ignored `" + word + "` in `" + file + "`: " + reason);
            return null;
        }
    }
}
