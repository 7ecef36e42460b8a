package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.environment.Environment;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileModes;

/** Looks at an environment before anybody else can. */
final class Verifier {

    private Verifier() {}

    /**
     * Makes sure that the interpreter of the environment built at {@code built} leads to a program: its base may have
     * been removed since it was asked.
     */
    static void verify(Environment environment, Path built) throws IOException {
        Path python = built.resolve(environment.base().scheme().scripts())
                .resolve(environment.base().build().nameInEnvironment());
        if (Files.isRegularFile(python, LinkOption.NOFOLLOW_LINKS) && !Files.isExecutable(python)) {
            throw DestinationException.notExecutable(environment.prefix());
        }
        if (!Files.isExecutable(python)) {
            throw new NoSuchFileException(environment.base().executable().toString());
        }
    }

    /** Whether a program can be executed beside {@code built}: a file system may be mounted such that none can. */
    static boolean canExecute(Path built) throws IOException {
        Path program = AtomicFile.hiddenSibling(built, "program");
        try {
            FileModes.writeNewExecutable(program, new byte[0]);
            return Files.isExecutable(program);
        } finally {
            Files.deleteIfExists(program);
        }
    }
}
