package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.platform.Variables;

/** The interpreters in {@code /opt/python}, as in manylinux images. */
public final class OptPythonSource extends HomesSource {

    public OptPythonSource(Variables variables, FileSystem files) {
        super("/opt/python", variables, files);
    }

    @Override
    List<Path> homes() {
        return Homes.in(files.getPath("/opt/python"));
    }
}
