package org.jvenv.cli;

import java.nio.file.Path;

/** The directory of environments that have names: {@code $WORKON_HOME}, as virtualenvwrapper has it. */
final class NamedPlaces {

    private final Path directory;

    NamedPlaces(Path directory) {
        this.directory = directory;
    }

    /**
     * Where the environment called {@code name} is.
     *
     * @throws UsageException if it is no name, but a path or nothing at all
     */
    Path place(String name) {
        boolean path =
                name.contains("/") || name.contains(directory.getFileSystem().getSeparator());
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.startsWith("-") || path) {
            throw UsageException.of(
                    "`" + name + "` cannot be the name of an environment",
                    "take a word without `/` or a dash in front");
        }
        return directory.resolve(name);
    }
}
