package org.jvenv.hook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.VariablesFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.trust.TrustStore;
import org.jvenv.trust.Trusted;

/**
 * The files of an environment that a shell sources: where they lie, or, for one that had to be trusted, the private
 * copies of what was checked.
 *
 * @param prefix its root directory
 * @param trusted what was trusted; {@code null} for an environment of the user's own
 */
record EnvironmentParts(Path prefix, @Nullable Trusted trusted) {

    /** The file to source for {@code name} in {@code bin}; empty if there is none. */
    String file(String name) {
        if (trusted != null) {
            return trusted.script(name).map(Path::toString).orElse("");
        }
        Path file = prefix.resolve("bin").resolve(name);
        return Files.isRegularFile(file) ? file.toString() : "";
    }

    /** The program to run for {@code name} in {@code bin}; empty if none can be run. */
    String program(String name) {
        return Files.isExecutable(prefix.resolve("bin").resolve(name)) ? file(name) : "";
    }

    /** The same as {@link #file(String)}, if there is a name at all. */
    String file(Optional<String> name) {
        return name.map(this::file).orElse("");
    }

    /** The variables that it sets while it is active. */
    Map<String, String> variables() {
        Path file = prefix.resolve(VariablesFile.NAME);
        if (trusted != null) {
            file = trusted.script(VariablesFile.NAME).orElse(null);
        }
        return file == null
                ? Map.of()
                : BoundedRead.ifPossible(file, TrustStore.MOST_BYTES)
                        .map(content -> VariablesFile.parse(new String(content, StandardCharsets.UTF_8))
                                .values())
                        .orElse(Map.of());
    }
}
