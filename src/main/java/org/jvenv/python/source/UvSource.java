package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jvenv.platform.Variables;

/** The interpreters of {@code uv python install} (python-build-standalone), newest first. */
public final class UvSource extends HomesSource {

    public UvSource(Variables variables, FileSystem files) {
        super("uv", variables, files);
    }

    @Override
    List<Path> homes() {
        Optional<String> named = variables.find("UV_PYTHON_INSTALL_DIR");
        if (named.isPresent()) {
            return Homes.in(files.getPath(named.get()));
        }
        Optional<Path> data = DataDirectories.data(variables, files);
        return data.isPresent() ? Homes.in(data.get().resolve("uv/python")) : List.of();
    }
}
