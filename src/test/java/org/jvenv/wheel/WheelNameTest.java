package org.jvenv.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.version.PackageVersion;
import org.jvenv.version.PythonVersion;

class WheelNameTest {

    @Test
    void tellsTheParts() {
        WheelName name = WheelName.parse("pip-19.2.3-py2.py3-none-any.whl").orElseThrow();

        assertThat(name).isEqualTo(new WheelName("pip", PackageVersion.of("19.2.3"), "py2.py3", "none", "any"));
    }

    @Test
    void readsTagsBehindABuildNumber() {
        WheelName name =
                WheelName.parse("lxml-5.0-1-cp312-cp312-linux_x86_64.whl").orElseThrow();

        assertThat(name.pythonTag()).isEqualTo("cp312");
        assertThat(name.platformTag()).isEqualTo("linux_x86_64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pip-24.2.tar.gz", "pip.whl", "pip-24.2-py3-none.whl", "pip--py3-none-any.whl", ".whl"})
    void isNotReadFromOtherFiles(String fileName) {
        assertThat(WheelName.parse(fileName)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"typing_extensions, typing-extensions", "Zope.Interface, zope--interface", "pip, PIP"})
    void belongsToAProjectHoweverThatIsSpelled(String distribution, String project) {
        assertThat(named(distribution + "-1.0-py3-none-any.whl").isOf(project)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pip-24.2-py3-none-any.whl,        3.13.0, true",
        "pip-19.2-py2.py3-none-any.whl,    3.6.15, true",
        "pip-19.2-py2.py3-none-any.whl,    2.7.18, true",
        "pip-24.2-py3-none-any.whl,        2.7.18, false",
        "pip-24.2-cp313-none-any.whl,      3.13.0, false",
        "pip-24.2-py3-cp313-any.whl,       3.13.0, false",
        "pip-24.2-py3-none-win_amd64.whl,  3.13.0, false",
        "pip-24.2-py36-none-any.whl,       3.6.15, false"
    })
    void isUniversalOnlyWithoutCompiledParts(String fileName, String python, boolean universal) {
        PythonVersion version = PythonVersion.parse(python + ".final.0").orElseThrow();

        assertThat(named(fileName).isUniversalFor(version)).isEqualTo(universal);
    }

    private static WheelName named(String fileName) {
        return WheelName.parse(fileName).orElseThrow();
    }
}
