package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jvenv.python.InterpreterSource;
import org.jvenv.python.PythonRequest;

/** The Pythons in {@code /opt/python}, where the manylinux images have them. */
public final class OptPythonSource implements InterpreterSource {

    private final FileSystem files;

    public OptPythonSource(FileSystem files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "/opt/python";
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        return Homes.offer(Homes.in(files.getPath("/opt/python")), request, taker);
    }
}
