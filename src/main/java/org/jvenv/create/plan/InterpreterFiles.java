package org.jvenv.create.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.environment.Environment;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.Step;
import org.jvenv.tree.Step.WithoutLinks;

/** The interpreter in an environment: {@code python}, and other names that are links to it. */
public final class InterpreterFiles {

    private InterpreterFiles() {}

    static List<Step> of(Interpreter base, Executables executables) {
        if (WindowsFiles.isFor(base)) {
            return onWindows(base, executables);
        }
        return executables == Executables.COPIED ? copies(base) : links(base);
    }

    /**
     * Adds the libraries that a copied interpreter needs next to it, if {@code built} has a copy because links failed.
     *
     * @throws PlanException if no copy works there
     */
    public static void completeCopy(Environment environment, Layout layout, Path built) throws IOException {
        Interpreter base = environment.base();
        Path python = built.resolve(base.scheme().scripts()).resolve("python");
        if (layout.executables() == Executables.COPIED
                || WindowsFiles.isFor(base)
                || LegacyLibrary.isFor(base)
                || Files.isSymbolicLink(python)) {
            return;
        }
        checkCopies(environment);
        for (Step step : LibrariesBeside.copies(base)) {
            step.perform(built);
        }
    }

    /**
     * Checks that a copy of the interpreter would find its own standard library.
     *
     * @throws PlanException if it would use another file
     */
    public static void checkCopies(Environment environment) {
        Optional<Path> decoy = LibrariesBeside.decoy(environment.prefix(), environment.base());
        if (decoy.isPresent()) {
            throw PlanException.wrongStandardLibrary(decoy.get(), environment);
        }
    }

    private static List<Step> onWindows(Interpreter base, Executables executables) {
        try {
            return WindowsFiles.of(base, executables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> links(Interpreter base) {
        Path scripts = base.scheme().scripts();
        Path python = scripts.resolve("python");
        List<Step> steps = new ArrayList<>();
        steps.add(
                LegacyLibrary.isFor(base)
                        ? new Step.CopyExecutable(python, base.executable())
                        : new Step.MakeLink(python, base.executable(), WithoutLinks.COPY));
        for (String alias : aliases(base)) {
            steps.add(new Step.MakeLink(scripts.resolve(alias), python.getFileName(), WithoutLinks.COPY));
        }
        return steps;
    }

    private static List<Step> copies(Interpreter base) {
        Path scripts = base.scheme().scripts();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.CopyExecutable(scripts.resolve("python"), base.executable()));
        for (String alias : aliases(base)) {
            steps.add(new Step.CopyExecutable(scripts.resolve(alias), base.executable()));
        }
        steps.addAll(LibrariesBeside.copies(base));
        return steps;
    }

    private static Set<String> aliases(Interpreter base) {
        Build build = base.build();
        String major = Integer.toString(build.version().major());
        String feature = build.version().feature();
        Set<String> names = new LinkedHashSet<>();
        names.add("python" + major);
        names.add("python" + feature);
        if (!build.abiFlags().isEmpty()) {
            names.add("python" + feature + build.abiFlags());
        }
        if (build.implementation() != Implementation.CPYTHON) {
            String own = build.implementation().executableStem();
            names.addAll(List.of(own, own + major, own + feature));
        }
        return names;
    }
}
