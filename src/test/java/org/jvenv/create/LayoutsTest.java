package org.jvenv.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvenv.create.plan.CreationPlan;
import org.jvenv.create.plan.PlanListing;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.Interpreter.PythonInstallation;
import org.jvenv.scheme.Scheme;
import org.jvenv.testing.Samples;
import org.jvenv.version.PythonVersion;

/**
 * Environments for Pythons that no machine of ours has: what their {@code sysconfig} and their files are is written
 * down here, and what jvenv would make of it is the whole tree. Nothing of this has been run on those systems.
 */
class LayoutsTest {

    private final FileSystem unix = Jimfs.newFileSystem(Configuration.unix());
    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());

    @Test
    void windowsCopiesLaunchers() throws IOException {
        Interpreter python = onWindows("3.12.4", "", "C:\\Python312");
        install("C:\\Python312\\Lib\\venv\\scripts\\nt", "python.exe", "pythonw.exe");

        assertThat(listing(python, "C:\\envs\\web", Executables.DEFAULT)).isEqualTo("""
                C:\\envs\\web
                ├── .gitignore
                ├── CACHEDIR.TAG
                ├── Include/
                ├── Lib/
                │   └── site-packages/
                ├── Scripts/
                │   ├── python.exe (copy of C:\\Python312\\Lib\\venv\\scripts\\nt\\python.exe)
                │   └── pythonw.exe (copy of C:\\Python312\\Lib\\venv\\scripts\\nt\\pythonw.exe)
                └── pyvenv.cfg
                """);
        assertThat(configuration(python, "C:\\envs\\web")).contains("home = C:\\Python312\n", "version = 3.12.4\n");
    }

    @Test
    void windowsHasOtherLaunchersSince313() throws IOException {
        Interpreter python = onWindows("3.13.1", "t", "C:\\Python313");
        install("C:\\Python313\\Lib\\venv\\scripts\\nt", "venvlaunchert.exe", "venvwlaunchert.exe", "venvlauncher.exe");

        assertThat(listing(python, "C:\\envs\\web", Executables.COPIED)).contains("""
                ├── Scripts/
                │   ├── python.exe (copy of C:\\Python313\\Lib\\venv\\scripts\\nt\\venvlaunchert.exe)
                │   ├── python3.13t.exe (copy of C:\\Python313\\Lib\\venv\\scripts\\nt\\venvlaunchert.exe)
                │   ├── pythonw.exe (copy of C:\\Python313\\Lib\\venv\\scripts\\nt\\venvwlaunchert.exe)
                │   └── pythonw3.13t.exe (copy of C:\\Python313\\Lib\\venv\\scripts\\nt\\venvwlaunchert.exe)
                """);
    }

    @Test
    void windowsLinksTheInterpreterWithItsLibraries() throws IOException {
        Interpreter python = onWindows("3.12.4", "", "C:\\Python312");
        install("C:\\Python312", "python.exe", "pythonw.exe", "python312.dll", "vcruntime140.dll", "LICENSE.txt");
        install("C:\\Python312\\Lib\\venv\\scripts\\nt", "python.exe", "pythonw.exe");

        assertThat(listing(python, "C:\\envs\\web", Executables.LINKED)).contains("""
                ├── Scripts/
                │   ├── python.exe -> C:\\Python312\\python.exe
                │   ├── python312.dll -> C:\\Python312\\python312.dll
                │   ├── pythonw.exe -> C:\\Python312\\pythonw.exe
                │   └── vcruntime140.dll -> C:\\Python312\\vcruntime140.dll
                """);
    }

    /** conda's Python comes without the launchers. */
    @Test
    void condaOnWindowsIsCopiedWithItsLibraries() throws IOException {
        Interpreter python = onWindows("3.11.9", "", "C:\\miniconda3");
        install("C:\\miniconda3", "python.exe", "pythonw.exe", "python311.dll", "zlib.dll");

        assertThat(listing(python, "C:\\envs\\web", Executables.DEFAULT)).contains("""
                ├── Scripts/
                │   ├── python.exe (copy of C:\\miniconda3\\python.exe)
                │   ├── python311.dll (copy of C:\\miniconda3\\python311.dll)
                │   ├── pythonw.exe (copy of C:\\miniconda3\\pythonw.exe)
                │   └── zlib.dll (copy of C:\\miniconda3\\zlib.dll)
                """);
    }

    @Test
    void frameworkOfMacOs() {
        Interpreter python = posix(
                Implementation.CPYTHON,
                "3.12.4",
                "darwin",
                "/Library/Frameworks/Python.framework/Versions/3.12",
                "lib/python3.12/site-packages");

        assertThat(listing(python, "/Users/ada/web", Executables.DEFAULT)).isEqualTo("""
                /Users/ada/web
                ├── .gitignore
                ├── CACHEDIR.TAG
                ├── bin/
                │   ├── python -> /Library/Frameworks/Python.framework/Versions/3.12/bin/python3.12
                │   ├── python3 -> python
                │   └── python3.12 -> python
                ├── include/
                │   └── python3.12/
                ├── lib/
                │   └── python3.12/
                │       └── site-packages/
                └── pyvenv.cfg
                """);
    }

    @Test
    void homebrewIsLinkedByTheNameThatStays() {
        Interpreter python = posix(
                Implementation.CPYTHON,
                "3.13.1",
                "darwin",
                "/opt/homebrew/opt/python@3.13",
                "lib/python3.13/site-packages");

        assertThat(listing(python, "/Users/ada/web", Executables.DEFAULT))
                .contains("python -> /opt/homebrew/opt/python@3.13/bin/python3.13\n");
        assertThat(configuration(python, "/Users/ada/web")).contains("home = /opt/homebrew/opt/python@3.13/bin\n");
    }

    @Test
    void fedoraKeepsWhatIsCompiledInLib64() {
        Interpreter python = posix(Implementation.CPYTHON, "3.13.1", "linux", "/usr", "lib64/python3.13/site-packages");

        assertThat(listing(python, "/srv/web", Executables.DEFAULT)).contains("""
                ├── lib/
                │   └── python3.13/
                │       └── site-packages/
                ├── lib64 -> lib
                """);
    }

    @Test
    void standaloneAndCondaAreLikeAnyOther() {
        for (String prefix :
                List.of("/home/ada/.local/share/uv/python/cpython-3.12.8-linux-x86_64-gnu", "/opt/conda")) {
            Interpreter python =
                    posix(Implementation.CPYTHON, "3.12.8", "linux", prefix, "lib/python3.12/site-packages");

            assertThat(listing(python, "/srv/web", Executables.DEFAULT))
                    .contains("python -> " + prefix + "/bin/python3.12\n", "lib64 -> lib\n");
        }
    }

    @Test
    void graalPyHasItsOwnNamesToo() {
        Interpreter python =
                posix(Implementation.GRAALPY, "3.11.7", "linux", "/opt/graalpy-24.1", "lib/graalpy3.11/site-packages");

        assertThat(listing(python, "/srv/web", Executables.DEFAULT)).contains("""
                ├── bin/
                │   ├── graalpy -> python
                │   ├── graalpy3 -> python
                │   ├── graalpy3.11 -> python
                │   ├── python -> /opt/graalpy-24.1/bin/graalpy3.11
                │   ├── python3 -> python
                │   └── python3.11 -> python
                """);
        assertThat(configuration(python, "/srv/web")).contains("implementation = GraalPy\n");
    }

    private static String listing(Interpreter base, String prefix, Executables executables) {
        Features features = Samples.features(executables, IgnoreFile.WRITTEN);
        Environment environment = environment(base, prefix);
        return PlanListing.of(
                environment.prefix(),
                CreationPlan.of(environment, features, Samples.SEEDING, List.of())
                        .steps(),
                List.of());
    }

    private static String configuration(Interpreter base, String prefix) {
        return PyvenvCfg.of(environment(base, prefix), "jvenv create").text();
    }

    private static Environment environment(Interpreter base, String prefix) {
        Path root = base.executable().getFileSystem().getPath(prefix);
        return new Environment(root, base, SystemSitePackages.HIDDEN, null);
    }

    private Interpreter onWindows(String version, String flags, String home) throws IOException {
        Path prefix = windows.getPath(home);
        Path executable = prefix.resolve("python.exe");
        Files.createDirectories(prefix);
        return new Interpreter(
                executable,
                new Build(Implementation.CPYTHON, version(version), flags, 64, "win32"),
                new PythonInstallation(prefix, prefix, prefix.resolve("Lib"), executable),
                new Scheme(
                        windows.getPath("Scripts"),
                        windows.getPath("Lib\\site-packages"),
                        windows.getPath("Lib\\site-packages"),
                        windows.getPath("Include"),
                        windows.getPath("")));
    }

    private Interpreter posix(
            Implementation implementation, String version, String platform, String home, String platlib) {
        Path prefix = unix.getPath(home);
        PythonVersion parsed = version(version);
        String name = implementation.executableStem() + parsed.feature();
        Path executable = prefix.resolve("bin").resolve(name);
        return new Interpreter(
                executable,
                new Build(implementation, parsed, "", 64, platform),
                new PythonInstallation(prefix, prefix, prefix.resolve("lib").resolve(name), executable),
                new Scheme(
                        unix.getPath("bin"),
                        unix.getPath("lib/" + name + "/site-packages"),
                        unix.getPath(platlib),
                        unix.getPath("include/" + name),
                        unix.getPath("")));
    }

    private static PythonVersion version(String text) {
        return PythonVersion.parse(text + ".final.0").orElseThrow();
    }

    private void install(String directory, String... names) throws IOException {
        Path place = Files.createDirectories(windows.getPath(directory));
        for (String name : names) {
            Files.createFile(place.resolve(name));
        }
    }
}
