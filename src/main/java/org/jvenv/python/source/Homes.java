package org.jvenv.python.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.version.NaturalOrder;

/** Directories with one Python installation each, as in version managers. */
final class Homes {

    private static final List<String> IN_DIRECTORIES =
            List.of("bin/python3", "bin/python", "bin/pypy3", "bin/graalpy", "python.exe", "Scripts/python.exe");

    private static final Comparator<Path> NEWEST_FIRST = new Comparator<>() {
        @Override
        public int compare(Path one, Path other) {
            return NaturalOrder.INSTANCE.compare(
                    other.getFileName().toString(), one.getFileName().toString());
        }
    };

    private Homes() {}

    /**
     * Returns the directories in {@code parent}, newest first by their names, without environments ({@code pyvenv.cfg})
     * and links, which are aliases of the others.
     */
    static List<Path> in(Path parent) {
        List<Path> homes = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
            for (Path child : children) {
                if (!Files.exists(child.resolve("pyvenv.cfg"))) {
                    homes.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // not a directory
        }
        homes.sort(NEWEST_FIRST);
        return homes;
    }

    /** Offers the candidates for {@code request} in {@code bin} of each home, or in the home itself on Windows. */
    static boolean offer(List<Path> homes, PythonRequest request, Predicate<Path> taker) {
        for (Path home : homes) {
            for (String name : request.executableNames()) {
                if (offer(home.resolve("bin").resolve(name), taker)) {
                    return true;
                }
            }
            if (offer(home.resolve("python.exe"), taker)) {
                return true;
            }
        }
        return false;
    }

    /** Offers the interpreters of the installation or environment {@code directory}. */
    static boolean offerIn(Path directory, Predicate<Path> taker) {
        for (String name : IN_DIRECTORIES) {
            if (offer(directory.resolve(name), taker)) {
                return true;
            }
        }
        return false;
    }

    private static boolean offer(Path executable, Predicate<Path> taker) {
        return Files.isExecutable(executable) && taker.test(executable);
    }
}
