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

    /** The path that {@code text} means here. */
    public Path resolve(String text) {
        return workingDirectory.resolve(text).normalize();
    }
}
