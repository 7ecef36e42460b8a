package org.jvenv.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.version.PythonVersion;

class EntryPointsTest {

    private static final PythonVersion PYTHON = PythonVersion.of(3, 12, 4);

    @Test
    void readsScriptsOfBothKindsAndNothingElse() throws BrokenWheelException {
        List<EntryPoint> read = EntryPoints.parse("""
                # a comment
                [console_scripts]
                demo = demo.cli:main
                demo-extra=demo.cli : Tool.run [fast]

                [gui_scripts]
                demo-window = demo.window:show

                [distutils.commands]
                build = demo.build:build
                """);

        assertThat(read)
                .containsExactly(
                        new EntryPoint("demo", "demo.cli", "main"),
                        new EntryPoint("demo-extra", "demo.cli", "Tool.run"),
                        new EntryPoint("demo-window", "demo.window", "show"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil = demo:main",
                "a/b = demo:main",
                "a\\b = demo:main",
                ".. = demo:main",
                "demo = demo",
                "demo = demo:",
                "demo = :main",
                "demo = demo:main()",
                "demo = demo:main; import os",
                "demo = os, sys:main",
                "demo = demo..cli:main",
                "demo = .demo:main",
                "demo = demo.:main",
                "demo = 1demo:main"
            })
    void refusesWhatWouldNotBeAScript(String line) {
        assertThatExceptionOfType(BrokenWheelException.class)
                .isThrownBy(() -> EntryPoints.parse("[console_scripts]\n" + line))
                .withMessageContaining(line);
    }

    @Test
    void namesPipAfterTheTargetAndNotAfterTheBuilder() throws BrokenWheelException {
        List<EntryPoint> declared = EntryPoints.parse("""
                [console_scripts]
                pip = pip._internal:main
                pip3 = pip._internal:main
                pip3.7 = pip._internal:main
                pip-audit = x:y
                """);

        assertThat(names(EntryPoints.forPython(declared, PYTHON)))
                .containsExactly("pip", "pip3", "pip3.12", "pip-audit");
        assertThat(names(EntryPoints.forPython(declared, PythonVersion.of(2, 7, 18))))
                .containsExactly("pip", "pip2", "pip2.7", "pip-audit");
    }

    @Test
    void namesEasyInstallAfterTheTarget() throws BrokenWheelException {
        List<EntryPoint> declared = EntryPoints.parse(
                "[console_scripts]\neasy_install = setuptools.x:main\neasy_install-3.6 = setuptools.x:main\n");

        assertThat(names(EntryPoints.forPython(declared, PYTHON))).containsExactly("easy_install", "easy_install-3.12");
    }

    @Test
    void leavesNamesOfOthersAlone() throws BrokenWheelException {
        List<EntryPoint> declared =
                EntryPoints.parse("[console_scripts]\npip3 = a:b\nwheel = a:b\neasy_install-3.6 = a:b");

        assertThat(names(EntryPoints.forPython(declared, PYTHON))).containsExactly("pip3", "wheel", "easy_install-3.6");
    }

    private static List<String> names(List<EntryPoint> entryPoints) {
        return entryPoints.stream().map(EntryPoint::name).toList();
    }
}
