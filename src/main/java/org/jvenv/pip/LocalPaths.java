package org.jvenv.pip;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes local paths for pip independent of its working directory. */
final class LocalPaths {

    private static final String[] ARCHIVES = {".whl", ".zip", ".tar.gz", ".tgz", ".tar", ".tar.bz2", ".tbz", ".tar.xz"};

    private final Path directory;

    /** Resolves paths against {@code directory}. */
    LocalPaths(Path directory) {
        this.directory = directory;
    }

    /** Returns {@code text} with an absolute path if it begins with an existing one, by the rules of pip. */
    String absolute(String text) {
        int end = endOfPath(text);
        String path = text.substring(0, end);
        return looksLikePath(path) && isThere(path) ? resolved(path) + text.substring(end) : text;
    }

    /** Returns {@code text} with an absolute path for an editable package, whose path may be a plain name. */
    String absoluteEditable(String text) {
        int end = endOfPath(text);
        String path = text.substring(0, end);
        return !path.isEmpty() && isThere(path) ? resolved(path) + text.substring(end) : text;
    }

    /** Returns the end of the path, before extras, a marker or options. */
    private static int endOfPath(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ' && "[;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean looksLikePath(String path) {
        boolean archive = false;
        for (String ending : ARCHIVES) {
            archive |= path.endsWith(ending);
        }
        return archive || path.startsWith(".") || path.indexOf('/') >= 0;
    }

    /** Whether there is a file or directory at {@code path}. */
    boolean isThere(String path) {
        try {
            return !path.contains("://") && Files.exists(directory.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String resolved(String path) {
        return directory.resolve(path).normalize().toString();
    }
}
