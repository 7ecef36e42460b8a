package org.jvenv.python.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** What pyenv takes a name for is what we take it for. */
class PyenvVersionsIT {

    private static final List<String> INSTALLED = List.of(
            "3.12.1",
            "3.12.10",
            "3.12.9",
            "3.13.0",
            "3.13.1t",
            "3.13.0t",
            "3.14.0a2",
            "3.14-dev",
            "3.15.0rc1",
            "miniconda3-24.1.2-0",
            "miniconda3-3.11-24.1.2-0",
            "miniconda3-4.7.12",
            "miniconda3-latest",
            "anaconda3-2024.02-1",
            "pypy3.10-7.3.15",
            "pypy3.10-7.3.9",
            "graalpy-23.1.0",
            "our-build");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.12.1",
                "3.12",
                "3",
                "python-3.12",
                "python-3.12.9",
                "3.13",
                "3.13t",
                "3.13.1",
                "3.14",
                "3.14-dev",
                "3.15",
                "miniconda3",
                "miniconda3-24.1.2-0",
                "miniconda3-24",
                "miniconda3-latest",
                "anaconda3",
                "pypy3.10",
                "pypy3.10-7.3.15",
                "pypy3",
                "graalpy-23",
                "our",
                "our-build",
                "ou",
                "missing"
            })
    void isWhatPyenvTakesItFor(String name) throws IOException {
        Path pyenv = Pythons.pyenv().resolve("libexec/pyenv");
        assumeTrue(Files.isExecutable(pyenv), "there is no pyenv on this machine");
        for (String installed : INSTALLED) {
            Path python = temp.resolve("versions").resolve(installed).resolve("bin/python");
            Files.createDirectories(python.getParent());
            Files.createFile(python);
        }

        Run told = Programs.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin", "PYENV_ROOT", temp.toString(), "PYENV_VERSION", name),
                pyenv.toString(),
                "version-name");
        @Nullable Path home = new PyenvVersions(temp.resolve("versions")).home(name);

        assertThat(home == null ? "" : home.getFileName().toString())
                .isEqualTo(told.out().strip());
    }
}
