package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ProjectFile;
import org.jvenv.environment.PyvenvCfg;

/**
 * The facts about an environment, from its files. No program is run, so that many environments can be listed quickly.
 *
 * @param prefix its root directory
 * @param python its Python, such as {@code 3.12.4} or {@code PyPy 3.10.14}; empty if unknown
 * @param health whether it works
 * @param project the directory of its project, or {@code null}
 * @param lastUse the time of the last activation, if the file system records it (not with {@code noatime}); otherwise
 *     the time of creation
 */
public record EnvironmentFacts(
        Path prefix,
        String python,
        Health health,
        @Nullable Path project,
        @Nullable Instant lastUse) {

    private static final List<String> ACTIVATION_SCRIPTS =
            List.of("activate", "activate.fish", "activate.csh", "activate.nu", "activate.xsh");

    /** Reads the facts; an unreadable file is a fault of the environment. */
    public static EnvironmentFacts of(Path prefix) {
        try {
            return read(prefix);
        } catch (IOException e) {
            return new EnvironmentFacts(prefix, "", new Health("it cannot be read"), null, null);
        }
    }

    /** Returns the name of its directory. */
    public String name() {
        return String.valueOf(prefix.getFileName());
    }

    private static EnvironmentFacts read(Path prefix) throws IOException {
        EnvironmentFiles files = new EnvironmentFiles(prefix);
        Programs programs = new Programs(files);
        PyvenvCfg.Found file = PyvenvCfg.find(prefix);
        return new EnvironmentFacts(
                prefix,
                python(files, file.configuration()),
                Health.of(files, file, programs),
                new ProjectFile(prefix).project().orElse(null),
                lastUse(files.scripts(), programs));
    }

    private static String python(EnvironmentFiles files, PyvenvCfg configuration) throws IOException {
        String release = PythonVersions.release(configuration);
        String implementation = configuration.find("implementation").orElseGet(() -> implementation(files));
        return implementation.equals("CPython") || release.isEmpty() ? release : implementation + " " + release;
    }

    /** Environments of venv do not record the implementation, so it is derived from the name of the executable. */
    private static String implementation(EnvironmentFiles files) {
        try {
            Path executable = Health.resolveLinks(files.python());
            String name = String.valueOf(executable.getFileName()).toLowerCase(Locale.ROOT);
            return name.startsWith("pypy") ? "PyPy" : name.startsWith("graalpy") ? "GraalPy" : "CPython";
        } catch (IOException e) {
            return "CPython"; // a broken link, which its health reports
        }
    }

    /** Whether a script exists is checked first: an exception costs the native executable more than ten such checks. */
    private static @Nullable Instant lastUse(Path scripts, Programs programs) throws IOException {
        @Nullable Instant latest = null;
        for (String activationScript : ACTIVATION_SCRIPTS) {
            Path script = scripts.resolve(activationScript);
            @Nullable BasicFileAttributes times = programs.has(script) ? times(script) : null;
            if (times != null && times.isRegularFile()) {
                latest = later(latest, times.lastAccessTime().toInstant());
                latest = later(latest, times.lastModifiedTime().toInstant());
            }
        }
        return latest;
    }

    private static @Nullable BasicFileAttributes times(Path script) throws IOException {
        try {
            return Files.readAttributes(script, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return null; // a broken link
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
