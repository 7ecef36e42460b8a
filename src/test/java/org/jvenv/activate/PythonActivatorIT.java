package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.environment.Environment;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** Runs {@code activate_this.py} inside all Pythons there are, old ones too. */
class PythonActivatorIT {

    private static final String DEFINITIONS = """
            import os, runpy, sys

            def execute(script):
                exec(open(script).read())

            def check(prefix, prompt, scripts, library):
                path = os.environ['PATH'].split(':')[0]
                seen = [os.environ['VIRTUAL_ENV'], os.environ['VIRTUAL_ENV_PROMPT'], path, sys.path[0]]
                if seen != [prefix, prompt, scripts, library] or sys.prefix != prefix or sys.exec_prefix != prefix:
                    print(sys.prefix, sys.exec_prefix, seen)

            """;

    @TempDir
    private static Path temp;

    private static final StringBuilder PROGRAM = new StringBuilder(DEFINITIONS);

    @BeforeAll
    static void makeEnvironments() throws IOException {
        for (int i = 0; i < OddNames.ALL.size(); i++) {
            String name = OddNames.ALL.get(i);
            Environment environment =
                    EnvironmentsOnDisk.make(temp.resolve("of" + i).resolve(name), name);
            Files.createDirectories(environment.scheme().purelib());
            PROGRAM.append(programFor(environment, i % 2 == 0 ? "runpy.run_path" : "execute"));
        }
    }

    static List<Path> pythons() {
        return Pythons.all();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void switchesEveryNameOn(Path python) throws IOException, InterruptedException {
        Path program = Files.writeString(temp.resolve("program.py"), PROGRAM);
        Path output = temp.resolve("output");

        Process process = new ProcessBuilder(python.toString(), program.toString())
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(output).isEmptyFile();
        assertThat(temp.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"probed, True", "colorsys, False"})
    void linesOfPthFilesImportAsInTheEnvironment(String module, String own) throws IOException, InterruptedException {
        Environment environment = EnvironmentsOnDisk.make(temp.resolve("pth-" + module), null);
        Path library = Files.createDirectories(environment.scheme().purelib());
        Files.writeString(library.resolve("probe.pth"), "import " + module + "\n");
        Files.writeString(library.resolve(module + ".py"), "");
        Path besides = Files.createDirectories(temp.resolve("besides-" + module));
        Files.writeString(besides.resolve(module + ".py"), "");
        Path program = Files.writeString(
                besides.resolve("program.py"),
                "import runpy, sys\nrunpy.run_path("
                        + literal(environment.scheme().scripts().resolve("activate_this.py"))
                        + ")\nfile = sys.modules['" + module + "'].__file__\n"
                        + "assert file.startswith(" + literal(library) + ") is " + own + ", file\n"
                        + "assert not file.startswith(" + literal(besides) + "), file\n");

        Process process = new ProcessBuilder(pythons().get(0).toString(), program.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
    }

    @Test
    void entersNothingWherePathCannotNameIt() throws IOException {
        Path made = EnvironmentsOnDisk.make(temp.resolve("made"), null).prefix();
        Path link = Files.createSymbolicLink(temp.resolve("a:link"), made);
        String run = "import os, runpy; runpy.run_path('bin/activate_this.py'); print(os.environ['PATH'])";
        Map<String, String> variables = Map.of("PATH", "/usr/bin");

        Run linked = Programs.run(link, variables, pythons().get(0).toString(), "-c", run);
        Files.delete(link);
        Files.move(made, link);
        Run moved = Programs.run(link, variables, pythons().get(0).toString(), "-c", run);

        assertThat(linked.out()).isEqualTo(made + "/bin:/usr/bin\n");
        assertThat(moved.out()).isEmpty();
        assertThat(moved.err()).contains("ValueError: ", "a:link' has a ':', which separates the entries of PATH");
    }

    @Test
    void findsAMovedEnvironmentThroughALinkAndNeverTheOneItWasCopiedFrom() throws IOException {
        EnvironmentsOnDisk.relocatable(temp.resolve("original"));
        Programs.run(temp, Map.of(), "/bin/cp", "-r", "original", "copied");
        Files.createSymbolicLink(temp.resolve("to-bin"), Path.of("copied/bin"));
        String run = "import os, runpy; runpy.run_path('to-bin/activate_this.py'); print(os.environ['VIRTUAL_ENV'])";
        String text = "exec(open('copied/bin/activate_this.py').read())";

        Run linked = Programs.run(temp, Map.of(), pythons().get(0).toString(), "-c", run);
        Run unknown = Programs.run(temp, Map.of(), pythons().get(0).toString(), "-c", text);

        assertThat(linked.out()).isEqualTo(temp.resolve("copied") + "\n");
        assertThat(unknown.exit()).isNotZero();
        assertThat(unknown.err()).contains("may have been moved");
    }

    private static String programFor(Environment environment, String run) {
        Path scripts = environment.scheme().scripts();
        return run + "(" + literal(scripts.resolve("activate_this.py")) + ")\ncheck("
                + literal(environment.prefix()) + ", "
                + literal(environment.prompt()) + ", "
                + literal(scripts) + ", "
                + literal(environment.scheme().purelib()) + ")\n";
    }

    /** Of the type that the Python has for file names. */
    private static String literal(Object value) {
        String text = Quoting.PYTHON.quote(value.toString());
        return "(" + text + " if str is not bytes else " + text + ".encode('utf-8'))";
    }
}
