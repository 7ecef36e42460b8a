package org.jvenv.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.python.probe.RunningProbe;

/** The Pythons of this machine, for tests that only a real one can pass. */
public final class RealPython {

    private RealPython() {}

    /** What {@code executable} says of itself. */
    public static Interpreter interrogate(Path executable) {
        Answer answer = new RunningProbe(new SystemProcesses()).interrogate(executable);
        return answer.interpreter().orElseThrow(() -> new AssertionError(executable + " " + answer.refusal()));
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
