package org.jvenv.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jvenv.environment.Environment;
import org.jvenv.environment.SystemSitePackages;
import org.jvenv.platform.Processes.Outcome;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Installation;
import org.jvenv.python.Interpreter;
import org.jvenv.scheme.Scheme;
import org.jvenv.version.PythonVersion;

/** The Pythons of this machine, for tests that only a real one can pass. */
public final class RealPython {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String QUESTIONS = """
            import sys, sysconfig, os, struct
            names = sysconfig.get_scheme_names()
            scheme = 'venv' if 'venv' in names else 'posix_prefix'
            root = {'base': '', 'platbase': '', 'installed_base': '', 'installed_platbase': ''}
            print(sys.version_info[0] > 2 and sys.implementation.name or 'cpython')
            print('.'.join(str(part) for part in sys.version_info))
            print(getattr(sys, 'abiflags', ''))
            print(struct.calcsize('P') * 8)
            print(getattr(sys, 'base_prefix', sys.prefix))
            print(os.path.dirname(os.__file__))
            for key in ('scripts', 'purelib', 'platlib', 'include', 'data'):
                print(sysconfig.get_path(key, scheme, root).lstrip('/'))
            """;

    private RealPython() {}

    /** The executables of pyenv's CPythons, oldest first, and those of the system. */
    public static List<Path> executables() {
        List<Path> found = new ArrayList<>();
        Path pyenv = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (Files.isDirectory(pyenv)) {
            try (Stream<Path> versions = Files.list(pyenv)) {
                versions.map(version -> version.resolve("bin/python")).sorted().forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.add(Path.of("/usr/bin/python3"));
        found.add(Path.of("/usr/bin/pypy3"));
        found.removeIf(executable -> !Files.isExecutable(executable));
        return found;
    }

    /** Runs {@code executable} to learn about it. */
    public static Interpreter interrogate(Path executable) {
        Outcome outcome =
                new SystemProcesses().run(List.of(executable.toString(), "-E", "-s", "-c", QUESTIONS), PATIENCE);
        if (!outcome.succeeded()) {
            throw new IllegalStateException(executable + ": " + outcome.complaint());
        }
        List<String> answers = outcome.output().lines().toList();
        Path prefix = Path.of(answers.get(4));
        return new Interpreter(
                executable,
                new Build(
                        Implementation.valueOf(answers.get(0).toUpperCase(Locale.ROOT)),
                        PythonVersion.parse(answers.get(1)).orElseThrow(),
                        answers.get(2),
                        Integer.parseInt(answers.get(3))),
                new Installation(prefix, prefix, Path.of(answers.get(5)), executable),
                new Scheme(
                        Path.of(answers.get(6)),
                        Path.of(answers.get(7)),
                        Path.of(answers.get(8)),
                        Path.of(answers.get(9)),
                        Path.of(answers.get(10))));
    }

    /** Lays out the least that makes an environment of Python 3, at its final place. */
    public static Environment emptyEnvironment(Interpreter base, Path prefix) throws IOException {
        Environment environment = new Environment(prefix, base, SystemSitePackages.HIDDEN, null);
        Files.createDirectories(environment.scheme().purelib());
        Files.createDirectories(environment.scheme().scripts());
        Files.createSymbolicLink(environment.python(), base.executable());
        if (base.build().implementation() == Implementation.CPYTHON) {
            Files.createSymbolicLink(prefix.resolve("lib64"), Path.of("lib"));
        }
        Files.writeString(
                prefix.resolve("pyvenv.cfg"),
                "home = " + requireNonNull(base.executable().getParent())
                        + "\ninclude-system-site-packages = false\nversion = "
                        + base.version().release() + "\n");
        return environment;
    }
}
