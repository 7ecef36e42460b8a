package org.jvenv.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.platform.Variables;

/**
 * The services, the working directory and the streams of a command.
 *
 * @param workingDirectory the directory that relative paths refer to
 */
public record CommandContext(Services services, Path workingDirectory, Streams streams) {

    /** Returns standard output. */
    public PrintStream out() {
        return streams.out();
    }

    /** Returns standard error. */
    public PrintStream err() {
        return streams.err();
    }

    /** Returns the variables of the process. */
    public Variables variables() {
        return services.variables();
    }

    /** Returns a variable of the process; an empty value counts as not set. */
    public Optional<String> variable(String name) {
        return services.variables().find(name);
    }

    /** Prints a line to standard error, except with {@code --quiet}. */
    public void tell(Arguments arguments, String line) {
        if (!arguments.has(CommonOptions.QUIET)) {
            streams.err().println(line);
        }
    }

    /**
     * Returns the absolute path of the directory {@code word}, as the standard library's venv does: {@code ..} is
     * resolved, links are not.
     *
     * @throws UsageException if the word is empty
     */
    public Path directory(String word) {
        if (word.isEmpty()) {
            throw UsageException.of("the name of the directory is empty", "use `.` for the working directory");
        }
        return resolve(word);
    }

    /** Returns the absolute, normalized path of {@code text}. */
    public Path resolve(String text) {
        return workingDirectory.resolve(text).normalize();
    }
}
