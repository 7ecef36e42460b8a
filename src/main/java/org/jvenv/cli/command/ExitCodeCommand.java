package org.jvenv.cli.command;

import org.jvenv.failure.ExitCode;
import picocli.CommandLine.ParseResult;

/** A subcommand that ends in one of jvenv's own ways, not in that of another program. */
public interface ExitCodeCommand extends Subcommand {

    /** Does it, and says how it ended. Failures may be thrown. */
    ExitCode run(ParseResult arguments);

    @Override
    default int status(ParseResult arguments) {
        return run(arguments).number();
    }
}
