package org.jvenv.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.toml.TomlEntry;
import org.jvenv.toml.TomlFile;
import org.jvenv.version.VersionRange;

/**
 * Which Python a project says it wants.
 *
 * <p>{@code .python-version} is looked for in the directory and upward from it, as pyenv does it; then
 * {@code requires-python} (PEP 621) in the nearest {@code pyproject.toml}.
 *
 * @param request what is wanted
 * @param origin the file that says so
 */
public record ProjectPython(PythonRequest request, Path origin) {

    /** The file of pyenv and uv. */
    public static final String VERSION_FILE = ".python-version";

    private static final String PROJECT_FILE = "pyproject.toml";
    private static final String KEY = "requires-python";

    /**
     * What the project around {@code directory} wants, or nothing.
     *
     * @throws PythonRequestException if a range there cannot be read
     * @throws UncheckedIOException if a file there cannot be read
     */
    public static Optional<ProjectPython> around(Path directory) {
        return around(directory, List.of());
    }

    /** The same; a name counts, too, that one of {@code sources} has for an installation. */
    static Optional<ProjectPython> around(Path directory, List<InterpreterSource> sources) {
        try {
            Optional<ProjectPython> pinned = pinned(directory, sources);
            return pinned.isPresent() ? pinned : required(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the nearest {@code .python-version} wants; one that names only environments of pyenv-virtualenv is passed.
     */
    public static Optional<ProjectPython> pinned(Path directory) throws IOException {
        return pinned(directory, List.of());
    }

    private static Optional<ProjectPython> pinned(Path directory, List<InterpreterSource> sources) throws IOException {
        for (@Nullable Path place = directory; place != null; place = place.getParent()) {
            Path file = place.resolve(VERSION_FILE);
            if (Files.isRegularFile(file)) {
                List<PythonRequest> requests = requestsIn(file, sources);
                if (!requests.isEmpty()) {
                    PythonRequest request =
                            requests.size() == 1 ? requests.get(0) : new PythonRequest.FirstOf(requests);
                    return Optional.of(new ProjectPython(request, file));
                }
            }
        }
        return Optional.empty();
    }

    /** The lines of a file {@code .python-version} that say something, without comments. */
    public static List<String> linesOf(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n|\r\n?", -1)) {
            int comment = line.indexOf('#');
            String content = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!content.isEmpty()) {
                lines.add(content);
            }
        }
        return lines;
    }

    private static List<PythonRequest> requestsIn(Path file, List<InterpreterSource> sources) throws IOException {
        List<PythonRequest> requests = new ArrayList<>();
        for (String content : linesOf(file)) {
            for (String word : words(content)) {
                @Nullable PythonRequest request = request(word, file, sources);
                if (request != null) {
                    requests.add(request);
                }
            }
        }
        return requests;
    }

    /** What {@code word} means, or {@code null} if it means nothing here. A path or a program would be run unseen. */
    private static @Nullable PythonRequest request(String word, Path file, List<InterpreterSource> sources) {
        if (word.isEmpty() || word.equals("system")) {
            return null;
        }
        PythonRequest request = RequestGrammar.parse(word, file.resolveSibling(""));
        if (request instanceof PythonRequest.Named) {
            boolean installation = RequestGrammar.isOfFamily(word) || Interpreters.has(word, sources);
            return installation ? new PythonRequest.Installed(word, null) : null;
        }
        return request instanceof PythonRequest.Executable ? null : request;
    }

    /** A range is one word, whatever blanks it has. */
    private static String[] words(String content) {
        boolean range = !content.isEmpty() && "<>=!~".indexOf(content.charAt(0)) >= 0;
        return range ? new String[] {content} : content.split("[ \t:]+", -1);
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
            throw PythonRequestException.unreadable(wanted, file, entry.get().line());
        }
        return Optional.of(new ProjectPython(new PythonRequest.Ranged(range.get()), file));
    }
}
