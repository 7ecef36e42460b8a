package org.jvenv.cli.command;

import java.io.IOException;
import org.jvenv.failure.ExitCode;

/** A command whose exit status is an exit code of jvenv, not that of another program. */
public interface ExitCodeCommand extends Command {

    /** Runs the command, and returns the exit code. Failures are thrown as exceptions. */
    ExitCode run(Arguments arguments) throws IOException;

    @Override
    default int status(Arguments arguments) throws IOException {
        return run(arguments).number();
    }
}
