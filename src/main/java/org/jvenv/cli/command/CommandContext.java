package org.jvenv.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.platform.Variables;

/**
 * What a command works with.
 *
 * @param services the parts of jvenv
 * @param workingDirectory where relative paths begin
 * @param streams where output goes
 */
public record CommandContext(Services services, Path workingDirectory, Streams streams) {

    /** Standard output. */
    public PrintStream out() {
        return streams.out();
    }

    /** Standard error. */
    public PrintStream err() {
        return streams.err();
    }

    /** The variables of the process. */
    public Variables variables() {
        return services.variables();
    }

    /** A variable of the process; an empty one counts as not set. */
    public Optional<String> variable(String name) {
        return services.variables().find(name);
    }

    /** Prints a line for the user, unless the command is to be quiet. */
    public void tell(Arguments arguments, String line) {
        if (!arguments.has(CommonOptions.QUIET)) {
            streams.err().println(line);
        }
    }

    /**
     * The directory that {@code word} means here, absolute as the standard library's venv has it: dots are worked out,
     * links are kept.
     *
     * @throws UsageException if the word is empty
     */
    public Path directory(String word) {
        if (word.isEmpty()) {
            throw UsageException.of("the name of the directory is empty", "name the working directory with `.`");
        }
        return resolve(word);
    }

    /** The path that {@code text} means here. */
    public Path resolve(String text) {
        return workingDirectory.resolve(text).normalize();
    }
}
