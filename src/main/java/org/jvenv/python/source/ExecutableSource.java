package org.jvenv.python.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;

/** The given file, or the interpreter in the given directory. */
public final class ExecutableSource implements InterpreterSource {

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
        return Files.isDirectory(named.path()) ? Homes.offerIn(named.path(), taker) : offerFile(named.path(), taker);
    }

    private boolean offerFile(Path file, Predicate<Path> taker) {
        @Nullable Path meant = shims.resolve(file);
        return meant != null && taker.test(meant);
    }
}
