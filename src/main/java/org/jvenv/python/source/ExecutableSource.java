package org.jvenv.python.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;

/** The given file, or the interpreter in the given directory. */
public final class ExecutableSource implements InterpreterSource {

    private static final List<String> IN_DIRECTORIES =
            List.of("bin/python3", "bin/python", "bin/pypy3", "bin/graalpy", "python.exe", "Scripts/python.exe");

    private final PyenvShims shims;

    public ExecutableSource(PyenvShims shims) {
        this.shims = shims;
    }

    @Override
    public String name() {
        return "the path named";
    }

    @Override
    public boolean concerns(PythonRequest request) {
        return request instanceof PythonRequest.Executable;
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        if (!(request instanceof PythonRequest.Executable named)) {
            return false;
        }
        return Files.isDirectory(named.path()) ? offerIn(named.path(), taker) : offerFile(named.path(), taker);
    }

    private boolean offerFile(Path file, Predicate<Path> taker) {
        @Nullable Path meant = shims.resolve(file);
        return meant != null && taker.test(meant);
    }

    /** Offers the interpreters of the installation or environment {@code directory}. */
    static boolean offerIn(Path directory, Predicate<Path> taker) {
        for (String name : IN_DIRECTORIES) {
            Path executable = directory.resolve(name);
            if (Files.isExecutable(executable) && taker.test(executable)) {
                return true;
            }
        }
        return false;
    }
}
