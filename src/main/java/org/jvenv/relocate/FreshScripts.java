package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activator;
import org.jvenv.activate.Activators;
import org.jvenv.activate.Seal;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Mobility;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Installation;
import org.jvenv.python.Interpreter;
import org.jvenv.scheme.Scheme;

/**
 * jvenv's own activation scripts, for new places that would do harm in anybody else's: a {@code $(…)} that was put into
 * a prompt runs whenever the prompt is shown.
 */
final class FreshScripts {

    private static final int WIDE = 64;

    private FreshScripts() {}

    /** The scripts for what {@code source} is called at {@code target}, by file name. */
    static Map<String, String> of(Source source, Substitution substitution) throws IOException {
        Environment environment = environment(source, substitution);
        Map<String, String> scripts = new HashMap<>();
        for (Activator activator : Activators.all()) {
            for (Map.Entry<String, String> script :
                    activator.scripts(environment).entrySet()) {
                scripts.put(script.getKey(), Seal.sealed(script.getValue()));
            }
        }
        return scripts;
    }

    private static Environment environment(Source source, Substitution substitution) throws IOException {
        PyvenvCfg configuration = source.configuration();
        @Nullable String prompt = configuration.prompt().orElse(null);
        return new Environment(
                substitution.target(),
                interpreter(source),
                configuration.systemSitePackages(),
                substitution.oldNames().contains(String.valueOf(prompt)) ? null : prompt,
                source.isRelocatable() ? Mobility.RELOCATABLE : Mobility.FIXED);
    }

    /** As much of it as activation scripts need to know. */
    private static Interpreter interpreter(Source source) throws IOException {
        Path home = source.place()
                .getFileSystem()
                .getPath(source.configuration().find("home").orElse("/"));
        Path executable = home.resolve("python");
        return new Interpreter(
                executable,
                new Build(Implementation.CPYTHON, source.version(), "", WIDE, "linux"),
                new Installation(home, home, home, executable),
                scheme(source));
    }

    private static Scheme scheme(Source source) throws IOException {
        Path scripts = source.scripts();
        @Nullable Path library = source.library();
        Path packages = scripts.resolveSibling(library == null ? "Lib/site-packages" : library + "/site-packages");
        return new Scheme(scripts, packages, packages, scripts.resolveSibling("include"), scripts.resolveSibling(""));
    }
}
