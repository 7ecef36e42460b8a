package org.jvenv.cli.command;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command of jvenv: its options, and what it does with them.
 *
 * <p>The options are said in code, not in annotations: picocli reads annotations by reflection, which costs the JVM a
 * third of the time of a whole {@code create}.
 */
public non-sealed interface Command extends AnyCommand {

    /** What it takes, for parsing and for {@code --help}. */
    CommandSpec spec();

    /** The same options under headings, for {@code --help}. */
    List<OptionGroup> groups();

    /** Runs it, and returns the exit status. Failures may be thrown. */
    int status(Arguments arguments) throws IOException;

    /**
     * Refuses values that {@link #status} would refuse, and does no more.
     *
     * @throws org.jvenv.failure.JvenvException if an option has a value that it cannot have
     */
    default void check(Arguments arguments) {}
}
