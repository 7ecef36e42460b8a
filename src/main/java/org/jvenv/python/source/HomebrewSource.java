package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jvenv.platform.Variables;
import org.jvenv.python.InterpreterSource;
import org.jvenv.python.PythonRequest;

/** The Pythons of Homebrew, by the names that survive an upgrade: {@code opt/python@3.12}. */
public final class HomebrewSource implements InterpreterSource {

    private final Variables variables;
    private final FileSystem files;

    public HomebrewSource(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    @Override
    public String name() {
        return "Homebrew";
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        return Homes.offer(homes(), request, taker);
    }

    private List<Path> homes() {
        List<Path> homes = new ArrayList<>();
        List<String> prefixes = new ArrayList<>(List.of("/opt/homebrew", "/usr/local", "/home/linuxbrew/.linuxbrew"));
        variables.find("HOMEBREW_PREFIX").ifPresent(named -> prefixes.add(0, named));
        for (String prefix : prefixes) {
            for (Path formula : Homes.in(files.getPath(prefix, "opt"))) {
                if (formula.getFileName().toString().startsWith("python@")) {
                    homes.add(formula);
                }
            }
        }
        return homes;
    }
}
