package org.jvenv.cli.command;

import java.io.IOException;
import java.util.List;

/** A command that reads its arguments itself. */
@FunctionalInterface
public non-sealed interface RawCommand extends AnyCommand {

    /** Runs it, and returns the exit status. Failures may be thrown. */
    int run(List<String> arguments) throws IOException;

    /** What it does, in a line for completions. */
    default String summary() {
        return "";
    }
}
