package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jvenv.environment.Environment;

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
        if (!Files.isExecutable(python)) {
            throw new NoSuchFileException(environment.base().executable().toString());
        }
    }
}
