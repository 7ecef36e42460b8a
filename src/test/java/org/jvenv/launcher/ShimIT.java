package org.jvenv.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Commands;
import org.jvenv.testing.Pythons;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.EntryPoint;

/** Runs shims through the kernel: only it, the shell and Python together know whether they are right. */
class ShimIT {

    private static final List<String> WANTED = List.of("2.7", "3.6", "3.13");

    /** Python takes its warnings for errors, also those about its source. */
    private static final Map<String, String> STRICT = Map.of("PYTHONWARNINGS", "error");

    @TempDir
    private Path temp;

    /** JUnit would complain of each link that leads out of its directory. */
    @AfterEach
    void deleteLinks() throws IOException {
        Trees.deleteChildren(temp);
    }

    static List<Path> pythons() {
        List<Path> found = new ArrayList<>();
        for (Path executable : Pythons.all()) {
            for (String version : WANTED) {
                if (executable.toString().contains("/" + version + ".")) {
                    found.add(executable);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "tab\there",
                "new\nline",
                "carriage\rreturn",
                "carriage\rimport os; os.mkdir('hacked') #",
                "coding:latin-9x",
                "coding=nonsense and a space",
                "$(touch hacked)",
                "`touch hacked`",
                "a $(touch hacked)",
                "a `touch hacked`",
                "a ${HOME} $$ $0 $'x'",
                "it's here",
                "'' '",
                "a ''' '''' '''''",
                "a '''; touch hacked; '''",
                "a '$'$'",
                "a \" \"\" \"\"\"",
                "a \"; touch hacked; \"",
                "a \\x \\N \\u12 \\U \\7 \\",
                "a \\' \\\" \\$ \\` \\\\",
                "a \\\nb",
                "a ! !! !x %s {} ~ * ? [a] # ; & | < >",
                "żółć",
                "a żółć 環境",
                "-dash and -e",
                "a\u0001b",
                "#!/bin/sh"
            })
    void startsWhateverTheDirectoryIsCalled(String name) throws Exception {
        assertStarts(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200})
    void startsFromLongDirectories(int length) throws Exception {
        assertStarts("x".repeat(length));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void passesEverythingThrough(Path python) throws Exception {
        Path script = script("two words", python);

        assertThat(Commands.succeed(script, "a b", "$x", "", "it's").lines())
                .containsExactly(script.toString(), "a b", "$x", "", "it's");
    }

    private void assertStarts(String name) throws IOException, InterruptedException {
        assumeFalse(pythons().isEmpty(), "none of the wanted Pythons is here");
        for (Path python : pythons()) {
            Path script = script(name, python);

            assertThat(Commands.succeed(STRICT, script, "one")).as("%s", python).isEqualTo(script + "\none\n");
            assertThat(temp.resolve("hacked")).doesNotExist();
            assertThat(Path.of("hacked")).doesNotExist();
        }
    }

    /** A program whose interpreter lies in a directory of that name, as an environment's would. */
    private Path script(String name, Path python) throws IOException {
        Path home = Files.createTempDirectory(temp, "home");
        Path bin = Files.createDirectories(home.resolve(name).resolve("bin"));
        Path interpreter = bin.resolve("python");
        Files.createSymbolicLink(interpreter, python);
        Files.writeString(bin.resolve("demo.py"), "import sys\ndef main():\n    print('\\n'.join(sys.argv))\n");
        Path script = bin.resolve("demo");
        Shim shim = new Shim(new Shebang(interpreter, version(python)), new EntryPoint("demo", "demo", "main"));
        FileModes.writeNewExecutable(script, shim.text().getBytes(StandardCharsets.UTF_8));
        return script;
    }

    private static PythonVersion version(Path python) {
        return python.toString().contains("/2.7.") ? PythonVersion.of(2, 7, 18) : PythonVersion.of(3, 6, 15);
    }
}
