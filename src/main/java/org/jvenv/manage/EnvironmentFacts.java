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
import org.jvenv.environment.PyvenvCfg;

/**
 * What the files of an environment tell of it. Nothing is run, so that many can be told about at once.
 *
 * @param prefix its root directory
 * @param python its Python, such as {@code 3.12.4} or {@code PyPy 3.10.14}; empty if nothing tells
 * @param health whether it works
 * @param project the directory of the project that it is for, or {@code null}
 * @param lastUse when it was last entered, as far as the file system remembers (one that is mounted with
 *     {@code noatime} does not), or else when it was made
 */
public record EnvironmentFacts(
        Path prefix,
        String python,
        Health health,
        @Nullable Path project,
        @Nullable Instant lastUse) {

    private static final List<String> ENTRANCES =
            List.of("activate", "activate.fish", "activate.csh", "activate.nu", "activate.xsh");

    /** Reads them; what cannot be read is a fault of the environment. */
    public static EnvironmentFacts of(Path prefix) {
        try {
            return read(prefix);
        } catch (IOException e) {
            return new EnvironmentFacts(prefix, "", new Health("it cannot be read"), null, null);
        }
    }

    /** Its name where environments have names: that of its directory. */
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

    /** venv does not record it; but an executable has a telling name. */
    private static String implementation(EnvironmentFiles files) {
        try {
            Path executable = Health.endOf(files.python());
            String name = String.valueOf(executable.getFileName()).toLowerCase(Locale.ROOT);
            return name.startsWith("pypy") ? "PyPy" : name.startsWith("graalpy") ? "GraalPy" : "CPython";
        } catch (IOException e) {
            return "CPython"; // it leads nowhere, as its health says
        }
    }

    /**
     * It is asked first whether a script is there: an exception costs the native executable more than ten such looks.
     */
    private static @Nullable Instant lastUse(Path scripts, Programs programs) throws IOException {
        @Nullable Instant latest = null;
        for (String entrance : ENTRANCES) {
            Path script = scripts.resolve(entrance);
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
            return null; // a link that leads nowhere
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
