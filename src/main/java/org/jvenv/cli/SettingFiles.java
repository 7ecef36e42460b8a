package org.jvenv.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvenv.toml.TomlEntry;
import org.jvenv.toml.TomlFile;

/**
 * Finds the two files in which settings may stand, and reads them only if they are there, and not at all where
 * {@code JVENV_NO_CONFIG} is set.
 */
final class SettingFiles {

    private static final String NO_FILES = "JVENV_NO_CONFIG";

    private static final String PROJECT_FILE = "pyproject.toml";
    private static final String TABLE = "jvenv";

    private final Function<String, Optional<String>> variables;
    private final Path workingDirectory;

    SettingFiles(Function<String, Optional<String>> variables, Path workingDirectory) {
        this.variables = variables;
        this.workingDirectory = workingDirectory;
    }

    /** The table {@code [tool.jvenv]} of the nearest {@code pyproject.toml} that has one, from here upward. */
    List<TomlEntry> project() {
        if (variables.apply(NO_FILES).isPresent()) {
            return List.of();
        }
        try {
            for (@Nullable Path place = workingDirectory; place != null; place = place.getParent()) {
                Path file = place.resolve(PROJECT_FILE);
                @Nullable
                TomlFile toml = Files.isRegularFile(file)
                        ? TomlFile.mentioning(TABLE, file).orElse(null)
                        : null;
                if (toml != null && toml.find("tool", TABLE).isPresent()) {
                    return toml.entries("tool", "jvenv");
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code jvenv/config.toml} in {@code $XDG_CONFIG_HOME}, else in {@code ~/.config}. */
    List<TomlEntry> user() {
        @Nullable Path directory = configurations();
        Path file = directory == null ? workingDirectory : directory.resolve("jvenv/config.toml");
        if (variables.apply(NO_FILES).isPresent()) {
            return List.of();
        }
        try {
            return Files.isRegularFile(file) ? TomlFile.read(file).entries() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Path configurations() {
        Optional<String> named = variables.apply("XDG_CONFIG_HOME");
        if (named.isPresent()
                && workingDirectory.getFileSystem().getPath(named.get()).isAbsolute()) {
            return workingDirectory.resolve(named.get());
        }
        Optional<String> home = variables.apply("HOME");
        return home.isPresent() ? workingDirectory.resolve(home.get()).resolve(".config") : null;
    }
}
