package org.jvenv.python.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.version.PythonVersion;
import org.jvenv.version.ReleaseLevel;

class PythonRequestTest {

    private final Path workingDirectory =
            Jimfs.newFileSystem(Configuration.unix()).getPath("/home/ada");

    @Test
    void takesVersionForRelease() {
        assertThat(parse("3.12")).isInstanceOf(PythonRequest.Release.class).hasToString("Python 3.12");
    }

    @Test
    void takesPythonBeforeVersionForRelease() {
        assertThat(parse("python3.12")).isEqualTo(parse("3.12"));
    }

    @Test
    void takesWhatHasSeparatorForPath() {
        assertThat(parse("./python3.12")).isEqualTo(executable("/home/ada/python3.12"));
        assertThat(parse("/usr/bin/python3")).isEqualTo(executable("/usr/bin/python3"));
        assertThat(parse("envs/web")).isEqualTo(executable("/home/ada/envs/web"));
        assertThat(parse("..")).isEqualTo(executable("/home"));
    }

    @Test
    void takesTheRestForName() {
        assertThat(parse("python")).isEqualTo(new PythonRequest.Named("python"));
        assertThat(parse("mypython")).isEqualTo(new PythonRequest.Named("mypython"));
        assertThat(parse("pp")).isEqualTo(new PythonRequest.Named("pp"));
    }

    @ParameterizedTest
    @CsvSource({
        "pypy, PyPy",
        "pypy3.10, PyPy 3.10",
        "pypy@3.10, PyPy 3.10",
        "pp310, PyPy 3.10",
        "PyPy3.9, PyPy 3.9",
        "cpython, CPython",
        "cpython@3.12, CPython 3.12",
        "cpython-3.12, CPython 3.12",
        "cp312, CPython 3.12",
        "graalpy, GraalPy",
        "gp311, GraalPy 3.11",
        "cpython3.12-64-x86_64, CPython 3.12-64",
        "'pypy>=3.9,<4', 'PyPy >=3.9,<4'"
    })
    void takesImplementations(String text, String meaning) {
        assertThat(parse(text)).isInstanceOf(PythonRequest.Implemented.class).hasToString(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "graalpy-24.0.0, GraalPy",
        "pypy3.9-7.3.11, PyPy 3.9",
        "pypy3.10-v7.3.16, PyPy 3.10",
        "3.12-dev, Python 3.12",
        "3.14t-dev, Python 3.14t"
    })
    void takesNamesOfPyenvForItsInstallationsOrWhatTheySay(String text, String otherwise) {
        assertThat(parse(text))
                .isInstanceOf(PythonRequest.Installed.class)
                .extracting(request -> ((PythonRequest.Installed) request).name())
                .isEqualTo(text);
        assertThat(parse(text)).hasToString(otherwise);
    }

    @ParameterizedTest
    @CsvSource({
        "cpython-3.12.1-linux-x86_64-gnu, CPython 3.12.1 for linux on x86_64",
        "cpython-3.13+freethreaded-linux-aarch64-gnu, CPython 3.13t for linux on aarch64",
        "CPython-3.12-Darwin-arm64-none, CPython 3.12 for macos on arm64",
        "cpython-3.12-any-any-any, CPython 3.12",
        "cpython-any-windows, CPython for windows on any",
        "pypy-3.10-linux, PyPy 3.10 for linux on any"
    })
    void takesKeysOfInstallations(String text, String meaning) {
        assertThat(parse(text)).isInstanceOf(PythonRequest.Keyed.class).hasToString(meaning);
    }

    @Test
    void keysOfInstallationsAcceptThisMachineOnly() {
        String processor = System.getProperty("os.arch");
        Build build =
                new Build(Implementation.CPYTHON, new PythonVersion(3, 12, 1, ReleaseLevel.FINAL, 0), "", 64, "linux");

        assertThat(parse("cpython-3.12-linux-" + processor + "-gnu").accepts(build))
                .isTrue();
        assertThat(parse("cpython-3.12-linux-any-gnu").accepts(build)).isTrue();
        assertThat(parse("cpython-3.12-linux-s390x-gnu").accepts(build)).isFalse();
        assertThat(parse("cpython-3.12-linux-x86-gnu").accepts(build)).isFalse();
        assertThat(parse("cpython-3.12-macos-any-none").accepts(build)).isFalse();
        assertThat(parse("cpython-3.11-linux-any-gnu").accepts(build)).isFalse();
        assertThat(parse("pypy-3.12-linux-any-gnu").accepts(build)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'>=3.10,<3.13', 'Python >=3.10,<3.13'",
        "~=3.11, Python ~=3.11",
        "==3.11.*, Python ==3.11.*",
        "!=3.11, Python !=3.11",
        "===3.11.2, Python ===3.11.2",
        "==3.12, Python 3.12",
        "python>=3.12, Python >=3.12",
        ">=3.13t, Python >=3.13 (free-threaded)",
        "'>=3.13,<3.15+freethreaded', 'Python >=3.13,<3.15 (free-threaded)'",
        "'>=3.8.dev0,!=3.9.0.post1', 'Python >=3.8.dev0,!=3.9.0.post1'"
    })
    void takesRanges(String text, String meaning) {
        assertThat(parse(text)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {">=3.x", "==", "~=3", ">3.*", "<3;>2"})
    void refusesRangesThatCannotBeRead(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(PythonRequestException.class)
                .hasMessage("invalid version range `" + text + "`");
    }

    @Test
    void prefersFinishedCPythonsToOthers() {
        PythonRequest range = parse(">=3.9");

        assertThat(range.prefers(build(Implementation.CPYTHON, ReleaseLevel.FINAL, "")))
                .isTrue();
        assertThat(range.prefers(build(Implementation.CPYTHON, ReleaseLevel.BETA, "")))
                .isFalse();
        assertThat(range.prefers(build(Implementation.CPYTHON, ReleaseLevel.FINAL, "d")))
                .isFalse();
        assertThat(range.prefers(build(Implementation.PYPY, ReleaseLevel.FINAL, "")))
                .isFalse();
        assertThat(range.accepts(build(Implementation.CPYTHON, ReleaseLevel.FINAL, "t")))
                .isFalse();
        assertThat(parse("pypy").accepts(build(Implementation.CPYTHON, ReleaseLevel.FINAL, "")))
                .isFalse();
    }

    private static Build build(Implementation implementation, ReleaseLevel level, String flags) {
        return new Build(implementation, new PythonVersion(3, 13, 0, level, 1), flags, 64, "linux");
    }

    private PythonRequest parse(String text) {
        return RequestGrammar.parse(text, workingDirectory);
    }

    private PythonRequest executable(String path) {
        return new PythonRequest.Executable(workingDirectory.resolve(path));
    }
}
