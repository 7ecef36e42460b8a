package org.jvenv.python.source;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jvenv.platform.Variables;
import org.jvenv.tree.TextFile;

/** The interpreters of conda: its own, then those of its listed environments. */
public final class CondaSource extends HomesSource {

    private static final List<String> BASES = List.of("miniforge3", "mambaforge", "miniconda3", "anaconda3");

    public CondaSource(Variables variables, FileSystem files) {
        super("conda", variables, files);
    }

    @Override
    List<Path> homes() {
        List<Path> homes = new ArrayList<>();
        Optional<Path> home = DataDirectories.home(variables, files);
        if (home.isPresent()) {
            for (String name : BASES) {
                homes.add(home.get().resolve(name));
            }
        }
        homes.add(files.getPath("/opt/conda"));
        if (home.isPresent()) {
            homes.addAll(listed(home.get().resolve(".conda/environments.txt")));
        }
        return homes;
    }

    private static List<Path> listed(Path list) {
        List<Path> homes = new ArrayList<>();
        try {
            for (String line : TextFile.readLoosely(list, TextFile.LIMIT).split("\r?\n", -1)) {
                if (!line.isBlank()) {
                    homes.add(list.getFileSystem().getPath(line.strip()));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return homes; // conda is not installed
        }
        return homes;
    }
}
