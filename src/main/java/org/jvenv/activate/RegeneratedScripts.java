package org.jvenv.activate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.scheme.Scheme;
import org.jvenv.version.PythonVersion;

/** Creates the activation scripts of an existing environment, which need only the scheme of its interpreter. */
public final class RegeneratedScripts {

    private static final int WIDE = 64;

    private RegeneratedScripts() {}

    /**
     * Returns the scripts of {@code activators} for the environment at {@code prefix}, by file name.
     *
     * @param prompt the prompt, or {@code null} for the name of the directory
     */
    public static Map<String, String> of(
            List<Activator> activators, Path prefix, Scheme scheme, @Nullable String prompt, Relocatable relocatable) {
        Path python = prefix.resolve(scheme.scripts()).resolve("python");
        Interpreter interpreter = new Interpreter(
                python,
                new Build(Implementation.CPYTHON, PythonVersion.of(3, 0, 0), "", WIDE, "linux"),
                new PythonInstallation(prefix, prefix, prefix, python),
                scheme);
        Environment environment = new Environment(prefix, interpreter, SystemSitePackages.HIDDEN, prompt, relocatable);
        Map<String, String> scripts = new HashMap<>();
        for (Activator activator : activators) {
            scripts.putAll(activator.scripts(environment));
        }
        return scripts;
    }
}
