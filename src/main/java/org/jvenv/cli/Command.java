package org.jvenv.cli;

import java.util.List;
import org.jvenv.failure.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One subcommand: its options, and what it does with them.
 *
 * <p>The options are said in code, not in annotations: picocli reads annotations by reflection, which costs the JVM a
 * third of the time of a whole {@code create}.
 */
interface Command {

    /** What it takes, for parsing and for {@code --help}. */
    CommandSpec spec();

    /** The same options under headings, for {@code --help}. */
    List<OptionGroup> groups();

    /** Does it, and says how it ended. Failures may be thrown. */
    ExitCode run(ParseResult arguments);
}
