package org.jvenv.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.version.PythonVersion;

class ReleasePatternTest {

    @ParameterizedTest
    @CsvSource({
        "3,      3",
        "3.12,   3.12",
        "312,    3.12",
        "39,     3.9",
        "3.12.1, 3.12.1",
        "3.13t,  3.13t",
        "313t,   3.13t",
        "3.13td, 3.13td"
    })
    void readsReleaseLines(String text, String meaning) {
        assertThat(pattern(text)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "t", "python", "3.", ".3", "3..1", "3.1.2.3", "3.12rc1", "-3", "+3", "99999999999", "٣"})
    void refusesWhatIsNone(String text) {
        assertThat(ReleasePattern.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3,      3.12.4, true",
        "3.12,   3.12.4, true",
        "3.12.4, 3.12.4, true",
        "3.12.3, 3.12.4, false",
        "3.1,    3.12.4, false",
        "2,      3.12.4, false",
        "3.12t,  3.12.4, false",
        "3.12d,  3.12.4, false"
    })
    void matchesByNumber(String text, String version, boolean matches) {
        PythonVersion python = PythonVersion.parse(version + ".final.0").orElseThrow();

        assertThat(pattern(text).matches(build(python, ""))).isEqualTo(matches);
    }

    @Test
    void takesFreeThreadedBuildsOnlyOnRequest() {
        Build freeThreaded = build(PythonVersion.of(3, 13, 0), "t");

        assertThat(pattern("3.13").matches(freeThreaded)).isFalse();
        assertThat(pattern("3.13t").matches(freeThreaded)).isTrue();
    }

    @Test
    void looksForMostTellingNameFirst() {
        assertThat(pattern("3.13t").executableNames())
                .containsExactly("python3.13t", "python3.13", "python3", "python");
        assertThat(pattern("3").executableNames()).containsExactly("python3", "python");
    }

    private static ReleasePattern pattern(String text) {
        return ReleasePattern.parse(text).orElseThrow();
    }

    private static Build build(PythonVersion version, String abiFlags) {
        return new Build(Implementation.CPYTHON, version, abiFlags, 64, "linux");
    }
}
