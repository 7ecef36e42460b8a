package org.jvenv.python.source;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.platform.Variables;

/** The interpreters of Homebrew, by paths that survive an upgrade: {@code opt/python@3.12}. */
public final class HomebrewSource extends HomesSource {

    public HomebrewSource(Variables variables, FileSystem files) {
        super("Homebrew", variables, files);
    }

    @Override
    List<Path> homes() {
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
