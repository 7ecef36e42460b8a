package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.platform.UserDirectories;
import org.jvenv.platform.Variables;

/** Directories in which programs install files for one user. */
final class DataDirectories {

    private DataDirectories() {}

    /** Returns {@code $XDG_DATA_HOME}, else {@code ~/.local/share} (XDG Base Directory Specification 0.8). */
    static Optional<Path> data(Variables variables, FileSystem files) {
        return named("XDG_DATA_HOME", ".local/share", variables, files);
    }

    /** Returns the directory in {@code variable}, else {@code inHome} in the home directory. */
    static Optional<Path> named(String variable, String inHome, Variables variables, FileSystem files) {
        Optional<String> named = variables.find(variable);
        if (named.isPresent()) {
            Path place = files.getPath(named.get());
            if (place.isAbsolute() || !variable.startsWith("XDG_")) {
                return Optional.of(place);
            }
        }
        return home(variables, files).map(home -> home.resolve(inHome));
    }

    static Optional<Path> home(Variables variables, FileSystem files) {
        return new UserDirectories(variables, files).home();
    }
}
