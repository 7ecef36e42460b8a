package org.jvenv.platform;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directories of the user, computed in the same way as in the shell functions.
 *
 * <p>A relative {@code HOME} is ignored; without {@code HOME}, the system is asked. A relative directory in a variable
 * of the XDG Base Directory Specification 0.8 is ignored.
 */
public final class UserDirectories {

    private static final String UID = "unix:uid";

    private final Variables variables;
    private final FileSystem files;

    public UserDirectories(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    /** Returns the home directory, whether or not it exists; nothing if neither {@code HOME} nor the system has one. */
    public Optional<Path> home() {
        Optional<Path> named = absolute("HOME");
        return named.isPresent() ? named : absolutePath(System.getProperty("user.home", ""));
    }

    /** Returns {@code $XDG_CONFIG_HOME}, else {@code ~/.config}. */
    public Optional<Path> configuration() {
        return named("XDG_CONFIG_HOME", ".config");
    }

    /** Returns {@code $XDG_DATA_HOME}, else {@code ~/.local/share}. */
    public Optional<Path> data() {
        return named("XDG_DATA_HOME", ".local/share");
    }

    /** Returns {@code $XDG_CACHE_HOME}, else {@code ~/.cache}, unless that is in the home of another user. */
    public Optional<Path> cache() {
        Optional<Path> named = absolute("XDG_CACHE_HOME");
        return named.isPresent() ? named : inHome(".cache").filter(cache -> !isInHomeOfAnother());
    }

    /**
     * Returns the directory of named environments: {@code $WORKON_HOME}, in which {@code ~}, {@code $NAME} and
     * {@code ${NAME}} are expanded as in a shell, relative to the home directory; else {@code ~/.virtualenvs}.
     */
    public Optional<Path> namedEnvironments() {
        Optional<String> given = variables.find("WORKON_HOME");
        if (given.isEmpty()) {
            return inHome(".virtualenvs");
        }
        String expanded = expanded(given.get());
        @Nullable Path home = home().orElse(null);
        if (expanded.equals("~") || expanded.startsWith("~/")) {
            return home == null ? Optional.empty() : path(expanded.substring(1)).map(rest -> below(home, rest));
        }
        Optional<Path> directory = path(expanded);
        return directory.isEmpty() || directory.get().isAbsolute() || home == null
                ? directory.filter(Path::isAbsolute).map(UserDirectories::normalized)
                : Optional.of(normalized(home.resolve(directory.get())));
    }

    /** Returns {@code $TMPDIR}, else {@code /tmp}. */
    public Path temporary() {
        return absolute("TMPDIR").filter(Files::isDirectory).orElseGet(() -> files.getPath("/tmp"));
    }

    /**
     * Returns the name of a directory of this user in {@link #temporary}. Other users may have created it, so callers
     * check its owner.
     */
    public String nameInTemporary() {
        @Nullable Object user = user();
        return "jvenv-"
                + (user == null ? System.getProperty("user.name", "user").replace('/', '-') : user);
    }

    /** Whether root uses the home of another user, as with {@code sudo}; that user could not use the files of root. */
    public boolean isInHomeOfAnother() {
        @Nullable Object user = user();
        @Nullable Path home = home().orElse(null);
        if (home == null || user == null || !user.equals(0)) {
            return false;
        }
        @Nullable Object owner = ownerOf(home);
        return owner != null && !owner.equals(0);
    }

    private Optional<Path> named(String variable, String inHome) {
        Optional<Path> named = absolute(variable);
        return named.isPresent() ? named : inHome(inHome);
    }

    private Optional<Path> inHome(String name) {
        return home().map(home -> home.resolve(name));
    }

    private Optional<Path> absolute(String variable) {
        return absolutePath(variables.find(variable).orElse(""));
    }

    private Optional<Path> absolutePath(String text) {
        return text.isEmpty() ? Optional.empty() : path(text).filter(Path::isAbsolute);
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(files.getPath(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path below(Path home, Path rest) {
        return normalized(rest.isAbsolute() ? home.resolve(files.getPath("/").relativize(rest)) : home.resolve(rest));
    }

    /** Normalizes the path; {@code ..} after a link is the parent of its target. */
    private static Path normalized(Path path) {
        try {
            return path.toString().contains("..") && Files.exists(path) ? path.toRealPath() : path.normalize();
        } catch (IOException e) {
            return path.normalize();
        }
    }

    /** Expands variables; those without a value are not changed. */
    private String expanded(String text) {
        StringBuilder expanded = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '$' ? endOfName(text, at + 1) : at;
            String name = end <= at + 1
                    ? ""
                    : text.substring(at + 1, end).replace("{", "").replace("}", "");
            expanded.append(
                    name.isEmpty()
                            ? text.substring(at, at + 1)
                            : variables.find(name).orElse(text.substring(at, end)));
            at = name.isEmpty() ? at + 1 : end;
        }
        return expanded.toString();
    }

    /** Returns the end of the name that begins at {@code start}, including its braces. */
    private static int endOfName(String text, int start) {
        if (text.startsWith("{", start)) {
            int end = text.indexOf('}', start);
            return end < 0 || endOfLetters(text, start + 1) != end ? start : end + 1;
        }
        return endOfLetters(text, start);
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** Returns the user id, if the system provides it. */
    private @Nullable Object user() {
        return ownerOf(files.getPath("/proc/self"));
    }

    private static @Nullable Object ownerOf(Path path) {
        try {
            return Files.getAttribute(path, UID);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return null;
        }
    }
}
