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
 * The shared libraries that an interpreter looks for at a place relative to its own: no copy of it starts without a
 * copy of them. Those that it looks for at a fixed place, or where the system has them, are found from anywhere.
 */
final class LibrariesBeside {

    /** How ELF files ({@code ld.so(8)}) and Mach-O files ({@code dyld(1)}) name the directory of the program. */
    private static final List<String> OWN_DIRECTORY =
            List.of("$ORIGIN", "${ORIGIN}", "@executable_path", "@loader_path");

    private static final List<String> PLACES = List.of("", "../lib");

    /** Largest program that is searched: four times the size of the largest known one. */
    private static final int MOST_BYTES = 4 * TextFile.LIST_LIMIT;

    private LibrariesBeside() {}

    /** What copies them, to where a copy of the interpreter looks for them. */
    static List<Step> copies(Interpreter base) {
        try {
            return base.build().implementation() == Implementation.PYPY ? ofPypy(base) : ofCpython(base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a copy at {@code prefix} would take for its standard library: from 3.11 on, CPython looks for one in an
     * archive in every directory above its own library, before it reads {@code pyvenv.cfg}
     * ({@code Modules/getpath.py}).
     */
    static Optional<Path> decoy(Path prefix, Interpreter base) {
        Build build = base.build();
        boolean searches = build.implementation() == Implementation.CPYTHON
                && build.version().isAtLeast(3, 11);
        if (!searches || copies(base).isEmpty()) {
            return Optional.empty();
        }
        Path home = base.installation().prefix();
        Path archive = home.relativize(base.installation().standardLibrary().resolveSibling(archiveOf(build)));
        for (Path above = prefix; above != null; above = above.getParent()) {
            if (!above.equals(home) && Files.exists(above.resolve(archive))) {
                return Optional.of(above.resolve(archive));
            }
        }
        return Optional.empty();
    }

    private static String archiveOf(Build build) {
        String version = build.version().feature().replace(".", "");
        return "python" + version + (build.isFreeThreaded() ? "t" : "") + ".zip";
    }

    /** PyPy is a small program beside a large library. */
    private static List<Step> ofPypy(Interpreter base) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Path library : libraries(base.home(), "libpypy*")) {
            steps.add(copy(library, base, ""));
        }
        return steps;
    }

    /** Libraries are named in the program with a NUL behind the name. */
    private static List<Step> ofCpython(Interpreter base) throws IOException {
        List<Step> steps = new ArrayList<>();
        if (!Files.isRegularFile(base.executable())) {
            return steps;
        }
        Path program = base.executable().toRealPath();
        String content = new String(BoundedRead.of(program, MOST_BYTES), StandardCharsets.ISO_8859_1);
        if (!looksBeside(content)) {
            return steps;
        }
        for (String place : PLACES) {
            for (Path library : libraries(program.resolveSibling(place).normalize(), "libpython*")) {
                if (content.contains(library.getFileName() + "\0")) {
                    steps.add(copy(library, base, place));
                }
            }
        }
        return steps;
    }

    private static boolean looksBeside(String program) {
        for (String directory : OWN_DIRECTORY) {
            if (program.contains(directory)) {
                return true;
            }
        }
        return false;
    }

    private static Step copy(Path library, Interpreter base, String place) {
        Path directory = base.scheme().scripts().resolve(place).normalize();
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
