package org.jvenv.create.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.python.Interpreter;
import org.jvenv.scheme.Scheme;
import org.jvenv.tree.Step;
import org.jvenv.tree.Step.WithoutLinks;
import org.jvenv.version.PythonVersion;

/**
 * The directories of an environment, as in the {@code venv} of the same Python.
 *
 * <p>Two rules depend on the version: from 3.11 to 3.13 headers have a directory for their version, and up to 3.14
 * {@code lib64} is a link on 64-bit systems other than macOS (until python/cpython#133951). Python 2 has no
 * {@code venv}, and virtualenv created no link for it.
 */
final class Directories {

    private static final String LIB64 = "lib64";

    private Directories() {}

    static List<Step> of(Interpreter base, Lib64 lib64) {
        Scheme scheme = base.scheme();
        boolean linked = lib64 == Lib64.LINK || (lib64 == Lib64.AS_VENV && linksLib64(base));
        Set<Path> directories = new LinkedHashSet<>();
        add(scheme.scripts(), directories);
        add(include(scheme, base.version()), directories);
        add(scheme.purelib(), directories);
        if (!linked || !scheme.platlib().startsWith(LIB64)) {
            add(scheme.platlib(), directories);
        }
        if (LegacyLibrary.isFor(base)) {
            add(LegacyLibrary.directory(base), directories);
        }
        if (lib64 == Lib64.DIRECTORY) {
            add(scheme.purelib().getFileSystem().getPath(LIB64), directories);
        }
        List<Step> steps = new ArrayList<>();
        for (Path directory : directories) {
            steps.add(new Step.MakeDirectory(directory));
        }
        if (linked) {
            Path link = scheme.purelib().getFileSystem().getPath(LIB64);
            steps.add(new Step.MakeLink(link, link.resolveSibling("lib"), WithoutLinks.OMIT));
        }
        return steps;
    }

    /** Adds a directory after its parents. */
    private static void add(Path directory, Set<Path> directories) {
        Path parent = directory.getParent();
        if (parent != null) {
            add(parent, directories);
        }
        directories.add(directory);
    }

    private static Path include(Scheme scheme, PythonVersion version) {
        boolean byVersion = version.isAtLeast(3, 11) && !version.isAtLeast(3, 14);
        return byVersion ? scheme.include() : scheme.include().getName(0);
    }

    private static boolean linksLib64(Interpreter base) {
        return !LegacyLibrary.isFor(base)
                && base.build().is64Bit()
                && !base.build().platform().equals("darwin")
                && !base.build().platform().equals("win32")
                && !base.version().isAtLeast(3, 15);
    }
}
