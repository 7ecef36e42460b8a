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

/** Directories in which Pythons are installed, one in each, as version managers lay them out. */
final class Homes {

    private static final Comparator<Path> NEWEST_FIRST = new Comparator<>() {
        @Override
        public int compare(Path one, Path other) {
            return NaturalOrder.INSTANCE.compare(
                    other.getFileName().toString(), one.getFileName().toString());
        }
    };

    private Homes() {}

    /**
     * The directories in {@code parent}, the newest first by their names. One with {@code pyvenv.cfg} is an
     * environment, and links are other names of what is there anyway.
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
            return List.of(); // nothing of that kind here
        }
        homes.sort(NEWEST_FIRST);
        return homes;
    }

    /** Offers what {@code request} may mean in the {@code bin} of each of {@code homes}, or in itself on Windows. */
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

    private static boolean offer(Path executable, Predicate<Path> taker) {
        return Files.isExecutable(executable) && taker.test(executable);
    }
}
