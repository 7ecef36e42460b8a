package org.jvenv.python.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.python.request.PythonRequestException;
import org.jvenv.toml.TomlException;

class ProjectPythonTest {

    private final Path project = Jimfs.newFileSystem(Configuration.unix()).getPath("/work/shop");

    private final Path inside = project.resolve("src/deep");

    @BeforeEach
    void makeDirectories() throws IOException {
        Files.createDirectories(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "3.12\\n, Python 3.12",
        "3.12 3.11, Python 3.12 or Python 3.11",
        "3.12:3.11, Python 3.12 or Python 3.11",
        "3.12\\n3.11\\n, Python 3.12 or Python 3.11",
        "# ours\\n3.12 # and no other, Python 3.12",
        "my-env\\n3.12, Python 3.12",
        "system\\n3.12, Python 3.12",
        "./evil\\n3.12, Python 3.12",
        "pypy3.10, PyPy 3.10",
        "pypy3.9-7.3.11, PyPy 3.9",
        "3.12-dev, Python 3.12",
        "miniconda3-24.1.2-0, `miniconda3-24.1.2-0`",
        "miniconda3-py39_4.12.0\\n3.12, `miniconda3-py39_4.12.0` or Python 3.12",
        "anaconda3-2024.02-1, `anaconda3-2024.02-1`",
        "miniforge3-latest, `miniforge3-latest`",
        "mambaforge-22.9.0-3, `mambaforge-22.9.0-3`",
        "miniconda-env\\nanaconda\\nour3-1.0\\n3.12, Python 3.12",
        "graalpy-23.1.0, GraalPy",
        "3.13t, Python 3.13t",
        "'>=3.10, <3.12', 'Python >=3.10, <3.12'",
        "'>=3.10, <3.12 # or so\\n3.9', 'Python >=3.10, <3.12 or Python 3.9'",
        "\\r\\n3.12\\r\\n, Python 3.12",
        "\uFEFF3.12, Python 3.12",
        "3.12.*, Python 3.12",
        "3.12.x, Python 3.12",
        "v3.12, Python 3.12",
        "'\"3.12\"', Python 3.12",
        "'\"3.12\" \"3.11\"', Python 3.12 or Python 3.11",
        "3.12\\n3.12\\n, Python 3.12",
        "system, any Python"
    })
    void readsVersionFile(String content, String meaning) throws IOException {
        Files.writeString(
                project.resolve(".python-version"), content.replace("\\n", "\n").replace("\\r", "\r"));

        assertThat(ProjectPython.around(inside).orElseThrow().request()).hasToString(meaning);
    }

    @Test
    void nearestFileCounts() throws IOException {
        Files.writeString(project.resolve(".python-version"), "3.11");
        Files.writeString(inside.resolve(".python-version"), "3.12");

        assertThat(ProjectPython.around(inside).orElseThrow().origin()).isEqualTo(inside.resolve(".python-version"));
    }

    @Test
    void fileThatNamesOnlyAnEnvironmentOfPyenvIsPassed() throws IOException {
        Files.writeString(project.resolve(".python-version"), "3.11");
        Files.writeString(inside.resolve(".python-version"), "my-env");

        assertThat(ProjectPython.around(inside).orElseThrow().origin()).isEqualTo(project.resolve(".python-version"));
    }

    @Test
    void projectFileCountsWhereNothingIsPinned() throws IOException {
        Files.writeString(project.resolve("pyproject.toml"), "[project]\nrequires-python = '>=3.9'\n");

        assertThat(ProjectPython.around(inside).orElseThrow().request()).hasToString("Python >=3.9");
    }

    @Test
    void pinCountsMoreThanProjectFile() throws IOException {
        Files.writeString(inside.resolve("pyproject.toml"), "[project]\nrequires-python = '>=3.9'\n");
        Files.writeString(project.resolve(".python-version"), "3.12");

        assertThat(ProjectPython.around(inside).orElseThrow().request()).hasToString("Python 3.12");
    }

    @Test
    void projectFileMaySayNothing() throws IOException {
        Files.writeString(project.resolve("pyproject.toml"), "[tool.other]\n# no requires-python\n");

        assertThat(ProjectPython.around(inside)).isEmpty();
    }

    @Test
    void unreadableRangeIsNamedWithItsPlace() throws IOException {
        Path file = Files.writeString(project.resolve("pyproject.toml"), "[project]\nrequires-python = '3.9+'\n");

        assertThatThrownBy(() -> ProjectPython.around(inside))
                .isInstanceOf(PythonRequestException.class)
                .hasMessage("invalid version range `requires-python = \"3.9+\"` in `" + file + ":2`");
    }

    @Test
    void brokenProjectFileIsNamedWithItsPlace() throws IOException {
        Files.writeString(project.resolve("pyproject.toml"), "[project\nrequires-python = '3.9'\n");

        assertThatThrownBy(() -> ProjectPython.around(inside))
                .isInstanceOf(TomlException.class)
                .hasMessageContaining("line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "3.x", "3.*", "my-env", "./python", "3.12.1.2", "\u0001"})
    void pinThatIsNotFollowedIsMentioned(String pin) throws IOException {
        Path file = Files.writeString(project.resolve(".python-version"), pin + "\n");

        ProjectPython wanted = ProjectPython.around(inside).orElseThrow();

        assertThat(wanted.request()).hasToString("any Python");
        assertThat(wanted.notices()).singleElement().asString().contains("`" + pin + "`", "`" + file + "`");
    }

    @Test
    void pinThatIsNotFollowedIsMentionedBesideWhatIs() throws IOException {
        Files.writeString(inside.resolve(".python-version"), "my-env\n");
        Files.writeString(project.resolve(".python-version"), "3.12\n");

        ProjectPython wanted = ProjectPython.around(inside).orElseThrow();

        assertThat(wanted.request()).hasToString("Python 3.12");
        assertThat(wanted.notices()).hasSize(1);
    }

    @Test
    void unreadableRangeOfAPinIsNamedWithItsFile() throws IOException {
        Path file = Files.writeString(project.resolve(".python-version"), ">=3.x\n");

        assertThatThrownBy(() -> ProjectPython.around(inside))
                .hasMessage("invalid version range `>=3.x` in `" + file + "`");
    }

    @Test
    void pinInUtf16IsRefused() throws IOException {
        Path file = project.resolve(".python-version");
        Files.write(file, "\uFEFF3.12\n".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> ProjectPython.around(inside)).hasMessageContaining(file + ": not encoded in UTF-8");
    }

    @Test
    void projectFileInUtf16IsRefused() throws IOException {
        Path file = project.resolve("pyproject.toml");
        Files.write(file, "[project]\nrequires-python = '>=3.12'\n".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> ProjectPython.around(inside))
                .hasMessage("invalid TOML in `" + file + "`, line 1: not encoded in UTF-8");
    }

    @Test
    void nothingIsWantedWhereNobodySaysSo() {
        assertThat(ProjectPython.around(inside)).isEmpty();
    }
}
