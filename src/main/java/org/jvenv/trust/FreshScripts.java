package org.jvenv.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activator;
import org.jvenv.activate.Activators;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Mobility;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.SystemSitePackages;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Installation;
import org.jvenv.python.Interpreter;
import org.jvenv.scheme.Scheme;
import org.jvenv.version.PythonVersion;

/**
 * jvenv's own activation scripts for an environment that is there. A copy of a script that looks for the environment by
 * where it lies itself would find the copy's directory.
 */
final class FreshScripts {

    private static final int WIDE = 64;

    private FreshScripts() {}

    /** Those for the environment at {@code prefix}, by file name. */
    static Map<String, String> of(Path prefix) throws IOException {
        @Nullable String prompt = PyvenvCfg.in(prefix).prompt().orElse(null);
        Environment environment =
                new Environment(prefix, interpreter(prefix), SystemSitePackages.HIDDEN, prompt, Mobility.FIXED);
        Map<String, String> scripts = new HashMap<>();
        for (Activator activator : Activators.named(List.of("posix", "fish", "csh"))) {
            scripts.putAll(activator.scripts(environment));
        }
        return scripts;
    }

    /** As much of it as activation scripts need to know. */
    private static Interpreter interpreter(Path prefix) {
        Path bin = prefix.getFileSystem().getPath("bin");
        Path home = prefix.resolve(bin);
        return new Interpreter(
                home.resolve("python"),
                new Build(Implementation.CPYTHON, PythonVersion.of(3, 0, 0), "", WIDE, "linux"),
                new Installation(prefix, prefix, prefix, home.resolve("python")),
                new Scheme(bin, bin, bin, bin, bin));
    }
}
