package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jvenv.platform.Variables;
import org.jvenv.python.InterpreterSource;
import org.jvenv.python.PythonRequest;

/** The Pythons that {@code uv python install} has brought: python-build-standalone, newest first. */
public final class UvSource implements InterpreterSource {

    private final Variables variables;
    private final FileSystem files;

    public UvSource(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    @Override
    public String name() {
        return "uv";
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        return Homes.offer(homes(), request, taker);
    }

    private List<Path> homes() {
        Optional<String> named = variables.find("UV_PYTHON_INSTALL_DIR");
        if (named.isPresent()) {
            return Homes.in(files.getPath(named.get()));
        }
        Optional<Path> data = Places.data(variables, files);
        return data.isPresent() ? Homes.in(data.get().resolve("uv/python")) : List.of();
    }
}
