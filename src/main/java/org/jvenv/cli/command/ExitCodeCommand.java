package org.jvenv.cli.command;

import java.io.IOException;
import org.jvenv.failure.ExitCode;

/** A command that ends with an exit code of jvenv, not with the status of another program. */
public interface ExitCodeCommand extends Command {

    /** Runs it, and returns how it ended. Failures may be thrown. */
    ExitCode run(Arguments arguments) throws IOException;

    @Override
    default int status(Arguments arguments) throws IOException {
        return run(arguments).number();
    }
}
