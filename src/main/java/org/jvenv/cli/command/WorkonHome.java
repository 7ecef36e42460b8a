package org.jvenv.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The directory of named environments, {@code $WORKON_HOME} as in virtualenvwrapper. */
public final class WorkonHome {

    private final Supplier<Path> directory;

    /** Creates it; {@code directory} is called only when a name is resolved. */
    public WorkonHome(Supplier<Path> directory) {
        this.directory = directory;
    }

    /**
     * Returns the directory of the existing environment {@code word}. A word with a separator, {@code .} and {@code ..}
     * are paths; any other word is a name or, if no environment has that name, a directory in {@code here}.
     *
     * @param here the working directory
     * @throws UsageException if it is neither a path nor a name
     */
    public Path find(String word, Path here) {
        Path destination = destination(word, here);
        return Files.exists(destination) || !Files.isDirectory(here.resolve(word)) ? destination : here.resolve(word);
    }

    /**
     * Returns the directory of the new environment {@code word}: as {@link #find}, but a word without a separator is
     * always a name.
     *
     * @param here the working directory
     * @throws UsageException if it is neither a path nor a name
     */
    public Path destination(String word, Path here) {
        return isPath(word, here) ? here.resolve(word).normalize() : named(word);
    }

    private static boolean isPath(String word, Path here) {
        return word.equals(".") || word.equals("..") || hasSeparator(word, here);
    }

    private static boolean hasSeparator(String word, Path here) {
        return word.contains("/") || word.contains(here.getFileSystem().getSeparator());
    }

    /**
     * Returns the directory of the environment called {@code name}.
     *
     * @throws UsageException if it is empty or a path, or begins with a dash
     */
    public Path named(String name) {
        Path names = directory.get();
        if (name.isEmpty() || name.startsWith("-") || isPath(name, names)) {
            throw UsageException.of(
                    "`" + name + "` cannot be the name of an environment",
                    "use a name without `/` that does not begin with `-`");
        }
        return names.resolve(name);
    }
}
