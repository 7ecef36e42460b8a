package org.jvenv.cli.command;

import java.io.IOException;
import java.util.List;

/** A command that parses its arguments itself. */
@FunctionalInterface
public non-sealed interface RawCommand extends AnyCommand {

    /** Runs the command, and returns the exit status. Failures are thrown as exceptions. */
    int run(List<String> arguments) throws IOException;

    /** Returns the summary for completions: one line, without a full stop. */
    default String summary() {
        return "";
    }
}
