package org.jvenv.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.cli.Cli;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.NoServices;
import org.jvenv.cli.command.Streams;

class CandidatesTest {

    @TempDir
    private Path temp;

    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void makeNames() throws IOException {
        variables.put("WORKON_HOME", temp.resolve("envs").toString());
        variables.put("PATH", temp.resolve("bin") + ":relative");
        variables.put("PYENV_ROOT", temp.resolve("pyenv").toString());
        for (String name : List.of("web", "api", "it's")) {
            write("envs/" + name + "/pyvenv.cfg");
            write("envs/" + name + "/bin/activate");
        }
        for (String file : List.of("bin/python3", "bin/pytest", "bin/pypy", "pyenv/versions/3.12.1/x")) {
            write(file);
        }
        write("envs/web/lib/python3.12/site-packages/pip/x");
    }

    /** An underscore is an empty word; {@code files} means that the shell completes file names. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "jvenv cre, create",
                "jvenv python f, find",
                "jvenv ls --j, --json",
                "jvenv create --python p, pypy python3",
                "jvenv create -p 3, 3.12.1",
                "jvenv create --python ./p, files",
                "jvenv create _, files",
                "jvenv init xo, xonsh",
                "jvenv activate w, web",
                "jvenv run web pyt, pytest python3",
                "jvenv remove a, api",
                "jvenv frob x, \"\"",
                "workon _, api it's web",
                "workon web w, files",
                "rmvirtualenv web a, api",
                "setvirtualenvproject web p, files",
                "cdvirtualenv _, \"\"",
                "ls x, files"
            })
    void completesTheLastWord(String line, String expected) throws IOException {
        assertThat(found(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"cdvirtualenv l, lib", "cdvirtualenv lib/, lib/python3.12", "cdsitepackages p, pip"})
    void completesDirectoriesOfTheActiveEnvironment(String line, String expected) throws IOException {
        variables.put("VIRTUAL_ENV", temp.resolve("envs/web").toString());

        assertThat(found(line)).isEqualTo(expected);
    }

    @Test
    void describesCommandsAndOptions() throws IOException {
        assertThat(candidates().of(List.of("jvenv", "pat")).orElseThrow())
                .containsExactly(Map.entry("path", "Print the path of an environment"));
    }

    private String found(String line) throws IOException {
        List<String> words = List.of(line.replace("_", "").split(" ", -1));
        return candidates().of(words).map(all -> String.join(" ", all.keySet())).orElse("files");
    }

    private Candidates candidates() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        CommandContext context = new CommandContext(new NoServices(variables), temp, new Streams(nowhere, nowhere));
        return new Candidates(CommandModel.all(Cli.table(), context), context);
    }

    private void write(String file) throws IOException {
        Path path = temp.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, "");
        assertThat(path.toFile().setExecutable(true)).isTrue();
    }
}
