package org.jvenv.create.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.Step;
import org.jvenv.tree.Step.WithoutLinks;
import org.jvenv.tree.Trees;

/**
 * The files of an interpreter in an environment on Windows.
 *
 * <p>They are small programs that read {@code pyvenv.cfg} and start the base (bpo-34977); CPython contains them in its
 * library, from 3.13 on under other names. If there are none, as in conda and the embeddable Python, the interpreter is
 * copied together with the libraries next to it.
 */
final class WindowsFiles {

    private static final List<String> LIBRARIES = List.of(".dll", ".pyd");

    private WindowsFiles() {}

    static boolean isFor(Interpreter base) {
        return base.build().isForWindows();
    }

    static List<Step> of(Interpreter base, Executables executables) throws IOException {
        List<Step> steps = new ArrayList<>();
        Path scripts = base.scheme().scripts();
        boolean linked = executables == Executables.LINKED;
        for (boolean windowed : List.of(false, true)) {
            Path launcher = launcher(base, windowed);
            Path own = base.executable().resolveSibling(windowed ? "pythonw.exe" : "python.exe");
            Path source = !linked && Files.exists(launcher) ? launcher : own;
            if (source.equals(own) && windowed && !Files.exists(own)) {
                continue;
            }
            for (String name : names(base, windowed)) {
                Path target = scripts.resolve(name);
                steps.add(
                        linked
                                ? new Step.MakeLink(target, source, WithoutLinks.COPY)
                                : new Step.CopyExecutable(target, source));
            }
        }
        if (linked || !Files.exists(launcher(base, false))) {
            addLibraries(base, linked, steps);
        }
        return steps;
    }

    private static List<String> names(Interpreter base, boolean windowed) {
        String stem = windowed ? "pythonw" : "python";
        return base.build().isFreeThreaded()
                ? List.of(stem + ".exe", stem + base.version().feature() + "t.exe")
                : List.of(stem + ".exe");
    }

    private static Path launcher(Interpreter base, boolean windowed) {
        String flags =
                (base.build().isFreeThreaded() ? "t" : "") + (base.build().isDebug() ? "_d" : "");
        String name = base.version().isAtLeast(3, 13)
                ? (windowed ? "venvwlauncher" : "venvlauncher") + flags
                : (windowed ? "pythonw" : "python") + (base.build().isDebug() ? "_d" : "");
        return base.installation().standardLibrary().resolve("venv/scripts/nt").resolve(name + ".exe");
    }

    private static void addLibraries(Interpreter base, boolean linked, List<Step> steps) throws IOException {
        for (Path library : librariesBeside(base)) {
            Path target = base.scheme().scripts().resolve(String.valueOf(library.getFileName()));
            steps.add(
                    linked
                            ? new Step.MakeLink(target, library, WithoutLinks.COPY)
                            : new Step.CopyExecutable(target, library));
        }
    }

    private static List<Path> librariesBeside(Interpreter base) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : Trees.children(base.home())) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (LIBRARIES.contains(name.substring(Math.max(0, name.length() - 4)))) {
                found.add(file);
            }
        }
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }
}
