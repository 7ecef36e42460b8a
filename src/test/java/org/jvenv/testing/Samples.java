package org.jvenv.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.create.request.CreateRequest.ProjectLink;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.index.PackageIndex;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.scheme.Scheme;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seeds;
import org.jvenv.tree.LinkMode;
import org.jvenv.version.PythonVersion;

/** Ready-made values, for tests that do not care which. */
public final class Samples {

    /** For what must not ask any index. */
    public static final Supplier<List<PackageIndex>> NO_INDEX = () -> {
        throw new AssertionError("an index is asked");
    };

    /** What an environment begins with if nothing is said. */
    public static final Seeding SEEDING =
            new Seeding(Seeds.DEFAULT, new InstallMode(LinkMode.HARDLINK, Bytecode.ON_DEMAND));

    private Samples() {}

    /** A 64-bit CPython 3.12.4 whose file is {@code executable}. */
    public static Interpreter interpreter(Path executable) {
        return interpreter(executable, PythonVersion.of(3, 12, 4));
    }

    /** A 64-bit CPython of {@code version} whose file is {@code executable}. */
    public static Interpreter interpreter(Path executable, PythonVersion version) {
        Path prefix = executable.resolveSibling("..").normalize();
        Path library = prefix.resolve("lib/python" + version.feature());
        return new Interpreter(
                executable,
                new Build(Implementation.CPYTHON, version, "", 64, "linux"),
                new PythonInstallation(prefix, prefix, library, executable),
                posixScheme(executable, version.feature()));
    }

    public static Environment environment(Path prefix) {
        return environment(prefix, null);
    }

    /** An environment whose shell shows {@code prompt}, or its directory's name for {@code null}. */
    public static Environment environment(Path prefix, @Nullable String prompt) {
        Interpreter base = interpreter(prefix.getFileSystem().getPath("/usr/bin/python3.12"));
        return new Environment(prefix, base, SystemSitePackages.HIDDEN, prompt);
    }

    /** Nothing out of the ordinary, but for the way of these two. */
    public static Features features(Executables executables, IgnoreFile ignoreFile) {
        return new Features(
                SystemSitePackages.HIDDEN,
                null,
                Relocatable.NO,
                new Layout(executables, ignoreFile, Lib64.AS_VENV),
                null,
                ProjectLink.NONE);
    }

    private static Scheme posixScheme(Path anyPath, String feature) {
        Path packages = relative(anyPath, "lib/python" + feature + "/site-packages");
        return new Scheme(
                relative(anyPath, "bin"),
                packages,
                packages,
                relative(anyPath, "include/python" + feature),
                relative(anyPath, ""));
    }

    private static Path relative(Path anyPath, String path) {
        return anyPath.getFileSystem().getPath(path);
    }
}
