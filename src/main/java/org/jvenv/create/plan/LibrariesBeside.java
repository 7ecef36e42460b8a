package org.jvenv.create.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.Step;
import org.jvenv.tree.TextFile;

/**
 * The shared libraries that an interpreter loads from a path relative to its own: a copy needs copies of them.
 * Libraries at a fixed path, or in the system's directories, are found without.
 */
final class LibrariesBeside {

    /** How ELF files ({@code ld.so(8)}) and Mach-O files ({@code dyld(1)}) name the directory of the program. */
    private static final List<String> OWN_DIRECTORY =
            List.of("$ORIGIN", "${ORIGIN}", "@executable_path", "@loader_path");

    private static final List<String> DIRECTORIES = List.of("", "../lib");

    /** Largest program that is searched: four times the size of the largest known one. */
    private static final int MAX_SIZE = 4 * TextFile.LIST_LIMIT;

    private LibrariesBeside() {}

    /** Returns steps that copy them to the paths where a copy of the interpreter loads them. */
    static List<Step> copies(Interpreter base) {
        try {
            return base.build().implementation() == Implementation.PYPY ? ofPypy(base) : ofCpython(base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the archive that a copy at {@code prefix} would use as its standard library: from 3.11 on, CPython looks
     * for an archive in every directory above its own library, before it reads {@code pyvenv.cfg}
     * ({@code Modules/getpath.py}).
     */
    static Optional<Path> decoy(Path prefix, Interpreter base) {
        Build build = base.build();
        boolean searches = build.implementation() == Implementation.CPYTHON
                && build.version().isAtLeast(3, 11);
        if (!searches || copies(base).isEmpty()) {
            return Optional.empty();
        }
        Path installation = base.installation().prefix();
        Path archive =
                installation.relativize(base.installation().standardLibrary().resolveSibling(archiveOf(build)));
        for (Path parent = prefix; parent != null; parent = parent.getParent()) {
            if (!parent.equals(installation) && Files.exists(parent.resolve(archive))) {
                return Optional.of(parent.resolve(archive));
            }
        }
        return Optional.empty();
    }

    private static String archiveOf(Build build) {
        String version = build.version().feature().replace(".", "");
        return "python" + version + (build.isFreeThreaded() ? "t" : "") + ".zip";
    }

    /** PyPy is a small program with a large library next to it. */
    private static List<Step> ofPypy(Interpreter base) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Path library : libraries(base.home(), "libpypy*")) {
            steps.add(copy(library, base, ""));
        }
        return steps;
    }

    /** In the program, a NUL follows the name of a library. */
    private static List<Step> ofCpython(Interpreter base) throws IOException {
        List<Step> steps = new ArrayList<>();
        if (!Files.isRegularFile(base.executable())) {
            return steps;
        }
        Path program = base.executable().toRealPath();
        String content = new String(BoundedRead.of(program, MAX_SIZE), StandardCharsets.ISO_8859_1);
        if (!usesOwnDirectory(content)) {
            return steps;
        }
        for (String relative : DIRECTORIES) {
            for (Path library : libraries(program.resolveSibling(relative).normalize(), "libpython*")) {
                if (content.contains(library.getFileName() + "\0")) {
                    steps.add(copy(library, base, relative));
                }
            }
        }
        return steps;
    }

    private static boolean usesOwnDirectory(String program) {
        for (String directory : OWN_DIRECTORY) {
            if (program.contains(directory)) {
                return true;
            }
        }
        return false;
    }

    private static Step copy(Path library, Interpreter base, String relative) {
        Path directory = base.scheme().scripts().resolve(relative).normalize();
        return new Step.CopyExecutable(directory.resolve(library.getFileName()), library);
    }

    private static List<Path> libraries(Path directory, String names) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> libraries = Files.newDirectoryStream(directory, names)) {
                for (Path library : libraries) {
                    found.add(library);
                }
            }
        }
        return found;
    }
}
