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

/** Checks an environment before it is published. */
final class Verifier {

    private Verifier() {}

    /**
     * Checks that the interpreter in {@code built} can be executed: its base may have been removed since it was probed.
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

    /** Whether programs next to {@code built} can be executed; a file system may be mounted with {@code noexec}. */
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
