package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jvenv.platform.Variables;
import org.jvenv.python.InterpreterSource;
import org.jvenv.python.PythonRequest;

/** The Pythons that asdf has installed, selected or not, newest first. */
public final class AsdfSource implements InterpreterSource {

    private final Variables variables;
    private final FileSystem files;

    public AsdfSource(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    @Override
    public String name() {
        return "asdf";
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        return Homes.offer(homes(), request, taker);
    }

    private List<Path> homes() {
        Optional<Path> root = Places.named("ASDF_DATA_DIR", ".asdf", variables, files);
        return root.isPresent() ? Homes.in(root.get().resolve("installs/python")) : List.of();
    }
}
