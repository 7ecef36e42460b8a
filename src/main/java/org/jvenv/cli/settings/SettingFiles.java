package org.jvenv.cli.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.UserDirectories;
import org.jvenv.platform.Variables;
import org.jvenv.toml.TomlFile;
import org.jvenv.toml.TomlFile.TomlEntry;

/** Reads the two files that may contain settings, if they exist. {@code JVENV_NO_CONFIG} disables both. */
public final class SettingFiles {

    private static final String NO_FILES = "JVENV_NO_CONFIG";

    private static final String PROJECT_FILE = "pyproject.toml";
    private static final String TABLE = "jvenv";

    private final Variables variables;
    private final Path workingDirectory;

    public SettingFiles(Variables variables, Path workingDirectory) {
        this.variables = variables;
        this.workingDirectory = workingDirectory;
    }

    /**
     * Returns {@code [tool.jvenv]} of the nearest {@code pyproject.toml} with this table, here or in a parent
     * directory.
     */
    List<TomlEntry> project() {
        if (variables.find(NO_FILES).isPresent()) {
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

    /** Returns {@code jvenv/config.toml} in {@code $XDG_CONFIG_HOME}, or in {@code ~/.config} if that is not set. */
    List<TomlEntry> user() {
        if (variables.find(NO_FILES).isPresent()) {
            return List.of();
        }
        Path file = new UserDirectories(variables, workingDirectory.getFileSystem())
                .configuration()
                .map(directory -> directory.resolve("jvenv/config.toml"))
                .orElse(workingDirectory);
        try {
            return Files.isRegularFile(file) ? TomlFile.read(file).entries() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
