package org.jvenv.cli.compat;

import java.nio.file.Path;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.create.request.Executables;

/**
 * How the interpreter comes into environments of venv and virtualenv: as links but on Windows, and as it is asked for.
 */
final class PersonalityExecutables {

    private PersonalityExecutables() {}

    static Executables of(ArgparseResult arguments, Path workingDirectory) {
        if (arguments.has(CreateOptions.COPIES.name())) {
            return Executables.COPIED;
        }
        boolean windows = workingDirectory.getFileSystem().getSeparator().equals("\\");
        return windows && !arguments.has(CreateOptions.SYMLINKS.name()) ? Executables.USUAL : Executables.LINKED;
    }
}
