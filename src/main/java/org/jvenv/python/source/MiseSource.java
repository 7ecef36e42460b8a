package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jvenv.platform.Variables;

/** The interpreters of mise, whether or not selected, newest first. */
public final class MiseSource extends HomesSource {

    public MiseSource(Variables variables, FileSystem files) {
        super("mise", variables, files);
    }

    @Override
    List<Path> homes() {
        Optional<String> named = variables.find("MISE_DATA_DIR");
        Optional<Path> root = named.isPresent()
                ? Optional.of(files.getPath(named.get()))
                : DataDirectories.data(variables, files).map(data -> data.resolve("mise"));
        return root.isPresent() ? Homes.in(root.get().resolve("installs/python")) : List.of();
    }
}
