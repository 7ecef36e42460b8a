package org.jvenv.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of environments that have names: {@code $WORKON_HOME}, as virtualenvwrapper has it. */
final class NamedPlaces {

    private final Path directory;

    NamedPlaces(Path directory) {
        this.directory = directory;
    }

    /**
     * The directory that {@code word} means where an environment is looked for: what has a separator is a path, and so
     * is {@code .}; any other word is a name, or a directory here if nothing has that name.
     *
     * @param here the working directory
     * @throws UsageException if it can mean nothing
     */
    Path meant(String word, Path here) {
        Path wanted = wanted(word, here);
        return Files.exists(wanted) || !Files.isDirectory(here.resolve(word)) ? wanted : here.resolve(word);
    }

    /**
     * The directory that {@code word} means where an environment is to be made: as {@link #meant}, but a word without a
     * separator is always a name.
     *
     * @param here the working directory
     * @throws UsageException if it can mean nothing
     */
    Path wanted(String word, Path here) {
        return isPath(word) ? here.resolve(word).normalize() : place(word);
    }

    private boolean isPath(String word) {
        return word.equals(".") || word.equals("..") || hasSeparator(word);
    }

    private boolean hasSeparator(String word) {
        return word.contains("/") || word.contains(directory.getFileSystem().getSeparator());
    }

    /**
     * Where the environment called {@code name} is.
     *
     * @throws UsageException if it is no name, but a path or nothing at all
     */
    Path place(String name) {
        if (name.isEmpty() || name.startsWith("-") || isPath(name)) {
            throw UsageException.of(
                    "`" + name + "` cannot be the name of an environment",
                    "take a word without `/` or a dash in front");
        }
        return directory.resolve(name);
    }
}
