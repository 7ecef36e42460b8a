package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jvenv.platform.Variables;

/** The interpreters of asdf, whether or not selected, newest first. */
public final class AsdfSource extends HomesSource {

    public AsdfSource(Variables variables, FileSystem files) {
        super("asdf", variables, files);
    }

    @Override
    List<Path> homes() {
        Optional<Path> root = DataDirectories.named("ASDF_DATA_DIR", ".asdf", variables, files);
        return root.isPresent() ? Homes.in(root.get().resolve("installs/python")) : List.of();
    }
}
