package org.jvenv.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The directory of environments that have names: {@code $WORKON_HOME}, as virtualenvwrapper has it. */
public final class WorkonHome {

    private final Supplier<Path> directory;

    /** Those in {@code directory}, which is asked for when a name is. */
    public WorkonHome(Supplier<Path> directory) {
        this.directory = directory;
    }

    /**
     * The directory that {@code word} means where an environment is looked for: what has a separator is a path, and so
     * is {@code .}; any other word is a name, or a directory here if nothing has that name.
     *
     * @param here the working directory
     * @throws UsageException if it can mean nothing
     */
    public Path meant(String word, Path here) {
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
    public Path wanted(String word, Path here) {
        return isPath(word, here) ? here.resolve(word).normalize() : place(word);
    }

    private static boolean isPath(String word, Path here) {
        return word.equals(".") || word.equals("..") || hasSeparator(word, here);
    }

    private static boolean hasSeparator(String word, Path here) {
        return word.contains("/") || word.contains(here.getFileSystem().getSeparator());
    }

    /**
     * Where the environment called {@code name} is.
     *
     * @throws UsageException if it is no name, but a path or nothing at all
     */
    public Path place(String name) {
        Path names = directory.get();
        if (name.isEmpty() || name.startsWith("-") || isPath(name, names)) {
            throw UsageException.of(
                    "`" + name + "` cannot be the name of an environment",
                    "take a word without `/` or a dash in front");
        }
        return names.resolve(name);
    }
}
