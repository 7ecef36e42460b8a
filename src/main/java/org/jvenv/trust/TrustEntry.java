package org.jvenv.trust;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The trusted state of a project: a text with a line for each fact.
 *
 * @param project its real path
 * @param environment the real path of its environment, or {@code null}
 * @param hashes the SHA-256 of each relevant file, by the name of its copy
 */
record TrustEntry(Path project, @Nullable Path environment, Map<String, String> hashes) {

    private static final String HEAD = "jvenv trust 1";
    private static final String PROJECT = "project ";
    private static final String ENVIRONMENT = "environment ";
    private static final String FILE = "file ";

    TrustEntry {
        hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
    }

    /** Returns the content of the file. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        text.append(PROJECT).append(escaped(project.toString())).append('\n');
        if (environment != null) {
            text.append(ENVIRONMENT).append(escaped(environment.toString())).append('\n');
        }
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            text.append(FILE)
                    .append(file.getValue())
                    .append(' ')
                    .append(file.getKey())
                    .append('\n');
        }
        return text.toString();
    }

    /** Parses {@code text}; empty if it has another format. {@code any} is a path on the same file system. */
    static Optional<TrustEntry> parse(String text, Path any) {
        if (!text.startsWith(HEAD + "\n")) {
            return Optional.empty();
        }
        @Nullable Path project = null;
        @Nullable Path environment = null;
        Map<String, String> hashes = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(PROJECT)) {
                project = path(line.substring(PROJECT.length()), any);
            } else if (line.startsWith(ENVIRONMENT)) {
                environment = path(line.substring(ENVIRONMENT.length()), any);
            } else if (line.startsWith(FILE)) {
                int end = line.indexOf(' ', FILE.length());
                hashes.put(line.substring(end + 1), line.substring(FILE.length(), Math.max(end, FILE.length())));
            }
        }
        return project == null ? Optional.empty() : Optional.of(new TrustEntry(project, environment, hashes));
    }

    private static Path path(String escaped, Path any) {
        String text = escaped.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
        return any.getFileSystem().getPath(text);
    }

    private static String escaped(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }
}
