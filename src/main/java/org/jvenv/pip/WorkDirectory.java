package org.jvenv.pip;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jvenv.platform.Variables;
import org.jvenv.tree.Trees;

/**
 * An empty private working directory for pip. In the directory of a project, pip may use local files as packages to
 * install, as its own modules (Python 2.7), or as settings ({@code setup.cfg}).
 */
final class WorkDirectory implements AutoCloseable {

    private static final String PREFIX = "jvenv-pip-";

    private final Path path;

    private WorkDirectory(Path path) {
        this.path = path;
    }

    /** Creates a directory in the temporary directory of the system. */
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
            return; // the system cleans its temporary directory
        }
    }
}
