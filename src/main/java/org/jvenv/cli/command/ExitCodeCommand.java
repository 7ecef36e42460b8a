package org.jvenv.cli.command;

import org.jvenv.failure.ExitCode;

/** A command that ends with an exit code of jvenv, not with the status of another program. */
public interface ExitCodeCommand extends Command {

    /** Runs it, and returns how it ended. Failures may be thrown. */
    ExitCode run(Arguments arguments);

    @Override
    default int status(Arguments arguments) {
        return run(arguments).number();
    }
}
