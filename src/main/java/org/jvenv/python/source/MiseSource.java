package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jvenv.platform.Variables;
import org.jvenv.python.InterpreterSource;
import org.jvenv.python.PythonRequest;

/** The Pythons that mise has installed, selected or not, newest first. */
public final class MiseSource implements InterpreterSource {

    private final Variables variables;
    private final FileSystem files;

    public MiseSource(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    @Override
    public String name() {
        return "mise";
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        return Homes.offer(homes(), request, taker);
    }

    private List<Path> homes() {
        Optional<String> named = variables.find("MISE_DATA_DIR");
        Optional<Path> root = named.isPresent()
                ? Optional.of(files.getPath(named.get()))
                : Places.data(variables, files).map(data -> data.resolve("mise"));
        return root.isPresent() ? Homes.in(root.get().resolve("installs/python")) : List.of();
    }
}
