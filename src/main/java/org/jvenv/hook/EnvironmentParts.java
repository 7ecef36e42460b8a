package org.jvenv.hook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.VariablesFile;
import org.jvenv.tree.BoundedRead;
import org.jvenv.trust.TrustStore;
import org.jvenv.trust.Trusted;

/**
 * The files of an environment that a shell sources: the original files, or the private copies of a trusted environment.
 *
 * @param prefix its root directory
 * @param trusted the trusted state; {@code null} for an environment of the user
 */
record EnvironmentParts(Path prefix, @Nullable Trusted trusted) {

    /** Returns the file to source for {@code name} in {@code bin}; empty if there is none. */
    String file(String name) {
        if (trusted != null) {
            return trusted.script(name).map(Path::toString).orElse("");
        }
        Path file = prefix.resolve("bin").resolve(name);
        return Files.isRegularFile(file) ? file.toString() : "";
    }

    /** Returns the program to run for {@code name} in {@code bin}; empty if it is not executable. */
    String program(String name) {
        return Files.isExecutable(prefix.resolve("bin").resolve(name)) ? file(name) : "";
    }

    /** Returns {@link #file(String)} of the name; empty if there is no name. */
    String file(Optional<String> name) {
        return name.map(this::file).orElse("");
    }

    /** Returns the variables that the environment sets while it is active. */
    VariablesFile variables() {
        Path file = prefix.resolve(VariablesFile.NAME);
        if (trusted != null) {
            file = trusted.script(VariablesFile.NAME).orElse(null);
        }
        return file == null
                ? new VariablesFile(List.of())
                : BoundedRead.ifPossible(file, TrustStore.MAX_BYTES)
                        .map(content -> VariablesFile.parse(new String(content, StandardCharsets.UTF_8)))
                        .orElse(new VariablesFile(List.of()));
    }
}
