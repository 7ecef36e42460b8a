package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.tree.Trees;

/**
 * Whether an environment works, as far as its files tell.
 *
 * @param fault what is wrong with it, in a few words, or {@code null}
 */
public record Health(@Nullable String fault) {

    private static final int MOST_LINKS = 40;

    static Health of(EnvironmentFiles files, PyvenvCfg configuration) throws IOException {
        Path python = files.python();
        if (!Files.isExecutable(python)) {
            return new Health(obstacle(python));
        }
        if (configuration.entries().isEmpty()) {
            return new Health("it has no pyvenv.cfg");
        }
        return new Health(wrongRelease(python, configuration));
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return fault == null;
    }

    private static String obstacle(Path python) throws IOException {
        if (!Trees.isThere(python)) {
            return "it has no Python";
        }
        return Files.exists(python) ? "its Python cannot be run" : "its Python is gone: " + endOf(python);
    }

    /** Where links of the file alone lead, be it there or not; whole paths are made real at several times the cost. */
    static Path endOf(Path link) throws IOException {
        Path at = link;
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(at); links++) {
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    /** What a link leads to may become another release one day, whose packages lie elsewhere. */
    private static @Nullable String wrongRelease(Path python, PyvenvCfg configuration) throws IOException {
        String now = Releases.inName(String.valueOf(endOf(python).getFileName()));
        String then = Releases.feature(configuration);
        return now.isEmpty() || then.isEmpty() || now.equals(then)
                ? null
                : "it was made for Python " + then + ", but its Python is " + now;
    }
}
