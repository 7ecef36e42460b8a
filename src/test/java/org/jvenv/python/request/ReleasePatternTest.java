package org.jvenv.python.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
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
        "3.13td, 3.13td",
        "3.13+freethreaded, 3.13t",
        "3.13+freethreaded+debug, 3.13td",
        "3.14+gil, 3.14",
        "3.14.0rc2, 3.14.0rc2",
        "3.12-64, 3.12-64",
        "3.12-x86, 3.12-32"
    })
    void readsReleaseLines(String text, String meaning) {
        assertThat(pattern(text)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "python",
                "3.",
                ".3",
                "3..1",
                "3.1.2.3",
                "3rc1",
                "3.12rc",
                "3.13tt",
                "3.12-dev",
                "-3",
                "+3",
                "99999999999",
                "٣"
            })
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

    @ParameterizedTest
    @CsvSource({
        "3.14,      3.14.0, true,  false",
        "3.14.0rc2, 3.14.0, true,  true",
        "3.14.0rc1, 3.14.0, false, true",
        "3.13,      3.14.0, false, false"
    })
    void takesUnfinishedOnesAtFirstOnlyOnRequest(String text, String release, boolean matches, boolean prefers) {
        PythonVersion candidate = PythonVersion.parse(release + ".candidate.2").orElseThrow();

        assertThat(pattern(text).matches(build(candidate, ""))).isEqualTo(matches);
        assertThat(pattern(text).prefers(build(candidate, ""))).isEqualTo(prefers);
    }

    @Test
    void takesDebugBuildsAtFirstOnlyOnRequest() {
        Build debug = build(PythonVersion.of(3, 13, 0), "d");

        assertThat(pattern("3.13").matches(debug)).isTrue();
        assertThat(pattern("3.13").prefers(debug)).isFalse();
        assertThat(pattern("3.13d").prefers(debug)).isTrue();
    }

    @Test
    void comparesWidths() {
        Build wide = build(PythonVersion.of(3, 13, 0), "");

        assertThat(pattern("3.13-64").matches(wide)).isTrue();
        assertThat(pattern("3.13-32").matches(wide)).isFalse();
    }

    @Test
    void looksForMostTellingNameFirst() {
        assertThat(pattern("3.13t").executableNames("python"))
                .containsExactly("python3.13t", "python3.13", "python3", "python");
        assertThat(pattern("3").executableNames("python")).containsExactly("python3", "python");
    }

    private static ReleasePattern pattern(String text) {
        return ReleasePattern.parse(text).orElseThrow();
    }

    private static Build build(PythonVersion version, String abiFlags) {
        return new Build(Implementation.CPYTHON, version, abiFlags, 64, "linux");
    }
}
