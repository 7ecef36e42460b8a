package org.jvenv.pip;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jvenv.platform.Variables;
import org.jvenv.tree.Trees;

/**
 * An empty directory of the user alone in which pip works: in that of a project, files and directories there would be
 * taken for what pip is told to install, for modules of it (Python 2.7), or for settings ({@code setup.cfg}).
 */
final class WorkDirectory implements AutoCloseable {

    private static final String PREFIX = "jvenv-pip-";

    private final Path path;

    private WorkDirectory(Path path) {
        this.path = path;
    }

    /** Creates one in the temporary directory of the system. */
    static WorkDirectory create(Variables variables, FileSystem files) {
        Path named = files.getPath(variables.find("TMPDIR").orElse("/tmp"));
        try {
            return new WorkDirectory(
                    named.isAbsolute() && Files.isDirectory(named)
                            ? Files.createTempDirectory(named, PREFIX)
                            : Files.createTempDirectory(files.getPath("/tmp"), PREFIX));
        } catch (IOException e) {
            throw PipException.noDirectory(String.valueOf(e.getMessage()));
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Trees.delete(path);
        } catch (IOException e) {
            return; // the system clears it away one day
        }
    }
}
