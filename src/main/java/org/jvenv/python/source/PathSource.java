package org.jvenv.python.source;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;

/**
 * The directories of {@code PATH}, in order.
 *
 * <p>Empty and relative entries are skipped: they depend on the working directory.
 */
public final class PathSource implements InterpreterSource {

    private final Variables variables;
    private final FileSystem files;
    private final PyenvShims shims;

    public PathSource(Variables variables, FileSystem files, PyenvShims shims) {
        this.variables = variables;
        this.files = files;
        this.shims = shims;
    }

    @Override
    public String name() {
        return "PATH";
    }

    @Override
    public boolean isByName() {
        return true;
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        List<String> names = request.executableNames();
        for (Path directory : directories()) {
            for (String name : names) {
                if (offer(directory.resolve(isWindows() ? name + ".exe" : name), taker)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean offer(Path executable, Predicate<Path> taker) {
        if (!Files.isExecutable(executable) || Files.isDirectory(executable) || (isWindows() && isStub(executable))) {
            return false;
        }
        @Nullable Path meant = shims.resolve(executable);
        return meant != null && taker.test(meant);
    }

    /** Whether this is an empty file that opens the Microsoft Store. */
    private static boolean isStub(Path executable) {
        try {
            return Files.size(executable) == 0;
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isWindows() {
        return files.getSeparator().equals("\\");
    }

    private List<Path> directories() {
        List<Path> directories = new ArrayList<>();
        String path = variables.find("PATH").orElse("");
        int begin = 0;
        while (begin <= path.length()) {
            int separator = path.indexOf(isWindows() ? ';' : ':', begin);
            int end = separator < 0 ? path.length() : separator;
            add(path.substring(begin, end), directories);
            begin = end + 1;
        }
        return directories;
    }

    private void add(String entry, List<Path> directories) {
        try {
            Path directory = files.getPath(isWindows() ? entry.replace("\"", "") : entry);
            if (directory.isAbsolute()) {
                directories.add(directory);
            }
        } catch (InvalidPathException e) {
            return; // not a path
        }
    }
}
