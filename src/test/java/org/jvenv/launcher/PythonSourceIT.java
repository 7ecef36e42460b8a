package org.jvenv.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Commands;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;
import org.jvenv.version.PythonVersion;

/** Scripts say the same by whatever lines they are started. */
@SuppressWarnings("StringConcatToTextBlock") // line breaks are what is told apart
class PythonSourceIT {

    private static final List<String> PLACES = List.of("two words", "ż ó ł ć", "it's $x `y` 100%", "n".repeat(200));

    @TempDir
    private Path temp;

    /** JUnit would complain of each link that leads out of its directory. */
    @AfterEach
    void deleteLinks() throws IOException {
        Trees.deleteChildren(temp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(__doc__)\n",
                "\"\"\"What it is for.\"\"\"\nprint(__doc__)\n",
                "\"\"\"What it is for.\"\"\"\nfrom __future__ import division\nprint(__doc__)\nprint(1 / 2)\n",
                "# -*- coding: latin-1 -*-\n'\u00ff\u00e9'\nfrom __future__ import division\nprint(repr(__doc__))\n",
                "# vim: set fileencoding=utf-8 :\n'''\u00c3\u00a9'''\nprint(len(__doc__))\n",
                "'one' \"two\" \\\n 'three' # why\n\n# more\nfrom __future__ import (division, # why\n"
                        + "    print_function)\nfrom __future__ import absolute_import\nprint(__doc__, 1 / 2)\n",
                "'doc'; from __future__ import division; print(__doc__); print(1 / 2)\n",
                "u'doc'\nfrom __future__ import division as d, print_function; print(__doc__, d)\n",
                "r\"\"\"a\\b\n'''\n\\\"\"\"\"\n\nif True:\n    print(__doc__)\n",
                "'doc'\r\nfrom __future__ import division\r\nprint(__doc__)\r\nprint(1 / 2)\r\n",
                "'doc'.upper()\nprint(__doc__)\n",
                "b'no documentation'[0]\nprint(__doc__)\n",
                "from __future__ import division\nprint(__doc__)\nprint(1 / 2)\n",
                "\n\f\n'doc'\nimport sys\nprint(__doc__)\n"
            })
    void scriptSaysTheSame(String source) throws Exception {
        assumeFalse(ShimIT.pythons().isEmpty(), "none of the wanted Pythons is here");

        for (Path python : ShimIT.pythons()) {
            String direct = Commands.succeed(script("plain", python, source)).replace("\r", "");
            for (String place : PLACES) {
                assertThat(Commands.succeed(script(place, python, source)))
                        .as("%s in %s", python, place)
                        .isEqualTo(direct);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-E", "-s", "-sE"})
    void optionsReachPython(String options) throws Exception {
        assumeFalse(ShimIT.pythons().isEmpty(), "none of the wanted Pythons is here");
        String source = "import sys\nprint(sys.flags.ignore_environment, sys.flags.no_user_site)\n";

        for (Path python : ShimIT.pythons()) {
            assertThat(Commands.succeed(script("two words", python, options, source)))
                    .as("%s", python)
                    .isEqualTo(Commands.succeed(script("plain", python, options, source)));
        }
    }

    private Path script(String name, Path python, String source) throws IOException {
        return script(name, python, "", source);
    }

    private Path script(String name, Path python, String options, String source) throws IOException {
        Path bin =
                Files.createDirectories(Files.createTempDirectory(temp, "home").resolve(name));
        Path interpreter = Files.createSymbolicLink(bin.resolve("python"), python);
        PythonVersion version =
                python.toString().contains("/2.7.") ? PythonVersion.of(2, 7, 18) : PythonVersion.of(3, 6, 15);
        String text = new Shebang(interpreter, version).script(options, source);
        Path script = bin.resolve("tool");
        FileModes.writeNewExecutable(script, text.getBytes(StandardCharsets.ISO_8859_1));
        return script;
    }
}
