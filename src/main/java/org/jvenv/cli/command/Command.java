package org.jvenv.cli.command;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command with options that picocli parses.
 *
 * <p>The options are built in code, without annotations: picocli reads annotations by reflection, which takes a third
 * of the time of a complete {@code create} on the JVM.
 */
public non-sealed interface Command extends AnyCommand {

    /** Returns its options and positional arguments, for the parser and for {@code --help}. */
    CommandSpec spec();

    /** Returns the same options in groups with headings, for {@code --help}. */
    List<OptionGroup> groups();

    /** Runs the command, and returns the exit status. Failures are thrown as exceptions. */
    int status(Arguments arguments) throws IOException;

    /**
     * Checks the values of options as {@link #status} does, without running the command.
     *
     * @throws org.jvenv.failure.JvenvException if a value is invalid
     */
    default void check(Arguments arguments) {}
}
