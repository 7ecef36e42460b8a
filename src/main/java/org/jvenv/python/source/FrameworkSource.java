package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jvenv.platform.Variables;

/** The framework builds of python.org on macOS. Tested only with imitated directory trees. */
public final class FrameworkSource extends HomesSource {

    public FrameworkSource(Variables variables, FileSystem files) {
        super("frameworks", variables, files);
    }

    @Override
    List<Path> homes() {
        List<Path> homes = new ArrayList<>(Homes.in(files.getPath("/Library/Frameworks/Python.framework/Versions")));
        Optional<Path> home = DataDirectories.home(variables, files);
        if (home.isPresent()) {
            homes.addAll(Homes.in(home.get().resolve("Library/Frameworks/Python.framework/Versions")));
        }
        return homes;
    }
}
