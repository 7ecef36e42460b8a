package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jvenv.platform.Variables;
import org.jvenv.python.InterpreterSource;
import org.jvenv.python.PythonRequest;

/** The Pythons of python.org on macOS, which are frameworks. Tested on laid-out trees only. */
public final class FrameworkSource implements InterpreterSource {

    private final Variables variables;
    private final FileSystem files;

    public FrameworkSource(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    @Override
    public String name() {
        return "frameworks";
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        return Homes.offer(homes(), request, taker);
    }

    private List<Path> homes() {
        List<Path> homes = new ArrayList<>(Homes.in(files.getPath("/Library/Frameworks/Python.framework/Versions")));
        Optional<String> home = variables.find("HOME");
        if (home.isPresent()) {
            homes.addAll(Homes.in(files.getPath(home.get(), "Library/Frameworks/Python.framework/Versions")));
        }
        return homes;
    }
}
