package org.jvenv.python.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The directories in pyenv's {@code versions} by the names that pyenv accepts: the name of the directory, with or
 * without {@code python-}, or a prefix, which means the newest final release ({@code pyenv latest}).
 */
final class PyenvVersions {

    private static final String SYSTEM = "system";
    private static final String PREFIX = "python-";

    private final Path versions;

    PyenvVersions(Path versions) {
        this.versions = versions;
    }

    /** Returns the installation or environment for {@code version}, or {@code null}. */
    @Nullable
    Path home(String version) {
        if (version.isEmpty() || version.equals(SYSTEM) || version.contains("..") || version.contains("/")) {
            return null;
        }
        String name = version.startsWith(PREFIX) ? version.substring(PREFIX.length()) : version;
        for (String exact : new String[] {version, name}) {
            if (!exact.isEmpty() && Files.isDirectory(versions.resolve(exact))) {
                return versions.resolve(exact);
            }
        }
        @Nullable Path latest = latest(version);
        return latest == null && !name.equals(version) ? latest(name) : latest;
    }

    /** Returns the installation for {@code version}, or {@code null}; environments are no bases. */
    @Nullable
    Path installation(String version) {
        @Nullable Path home = home(version);
        return home == null || Files.exists(home.resolve("pyvenv.cfg")) ? null : home;
    }

    private @Nullable Path latest(String prefix) {
        boolean freeThreaded = isFreeThreaded(prefix);
        String start = freeThreaded ? prefix.substring(0, prefix.length() - 1) : prefix;
        for (Path home : Homes.in(versions)) {
            String name = home.getFileName().toString();
            boolean begins = name.length() > start.length()
                    && name.startsWith(start)
                    && "-.".indexOf(name.charAt(start.length())) >= 0;
            if (begins && isFreeThreaded(name) == freeThreaded && isFinished(name)) {
                return home;
            }
        }
        return null;
    }

    private static boolean isFreeThreaded(String name) {
        return name.endsWith("t") && isDigit(name, name.length() - 2);
    }

    private static boolean isFinished(String name) {
        if (name.endsWith("-dev") || name.endsWith("-src") || name.endsWith("-latest")) {
            return false;
        }
        int end = name.length();
        while (isDigit(name, end - 1)) {
            end--;
        }
        String rest = name.substring(0, end);
        boolean staged = rest.endsWith("a") || rest.endsWith("b") || rest.endsWith("rc");
        return end == name.length() || !staged;
    }

    private static boolean isDigit(String text, int index) {
        return index >= 0 && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
