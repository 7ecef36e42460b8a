package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;

/** A source with one Python in each of several directories. */
abstract class HomesSource implements InterpreterSource {

    final Variables variables;
    final FileSystem files;

    private final String name;

    HomesSource(String name, Variables variables, FileSystem files) {
        this.name = name;
        this.variables = variables;
        this.files = files;
    }

    /** Returns the directories, best first; some may not exist. */
    abstract List<Path> homes();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean offer(PythonRequest request, Predicate<Path> taker) {
        return Homes.offer(homes(), request, taker);
    }
}
