package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.platform.Variables;

/** The Pythons in {@code /opt/python}, where the manylinux images have them. */
public final class OptPythonSource extends HomesSource {

    public OptPythonSource(Variables variables, FileSystem files) {
        super("/opt/python", variables, files);
    }

    @Override
    List<Path> homes() {
        return Homes.in(files.getPath("/opt/python"));
    }
}
