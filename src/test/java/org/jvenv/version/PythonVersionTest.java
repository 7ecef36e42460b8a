package org.jvenv.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonVersionTest {

    @ParameterizedTest
    @CsvSource({
        "3.12.4.final.0,     3.12.4",
        "3.14.0.candidate.2, 3.14.0rc2",
        "3.15.0.alpha.1,     3.15.0a1",
        "3.15.0.beta.3,      3.15.0b3"
    })
    void readsVersionInfo(String versionInfo, String text) {
        PythonVersion version = PythonVersion.parse(versionInfo).orElseThrow();

        assertThat(version).hasToString(text);
        assertThat(version.versionInfo()).isEqualTo(versionInfo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.12.4", "python", "3.x.4.final.0", "3.12.4.final.-1", "3.12.4.final.0.1"})
    void refusesWhatIsNone(String text) {
        assertThat(PythonVersion.parse(text)).isEmpty();
    }

    @Test
    void namesDirectoriesByFeature() {
        assertThat(PythonVersion.of(3, 9, 20).feature()).isEqualTo("3.9");
    }

    @Test
    void ordersByNumberNotByText() {
        assertThat(PythonVersion.of(3, 9, 20)).isLessThan(PythonVersion.of(3, 10, 0));
    }

    @Test
    void ordersPreReleasesBeforeTheRelease() {
        assertThat(new PythonVersion(3, 14, 0, ReleaseLevel.CANDIDATE, 2))
                .isLessThan(PythonVersion.of(3, 14, 0))
                .isGreaterThan(new PythonVersion(3, 14, 0, ReleaseLevel.BETA, 4));
    }

    @Test
    void comparesFeatures() {
        assertThat(PythonVersion.of(3, 12, 0).isAtLeast(3, 12)).isTrue();
        assertThat(PythonVersion.of(3, 9, 20).isAtLeast(3, 12)).isFalse();
        assertThat(PythonVersion.of(4, 0, 0).isAtLeast(3, 12)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3.9.18, 3.10.2", "3.10.2, 3.10.13", "3.13, 3.13t", "pypy3.10, 3.6.15", "3.13-dev, 3.13.0", "3.09, 3.10"
    })
    void ordersNamesNaturally(String less, String more) {
        assertThat(NaturalOrder.INSTANCE.compare(less, more)).isNegative();
        assertThat(NaturalOrder.INSTANCE.compare(more, less)).isPositive();
        assertThat(NaturalOrder.INSTANCE.compare(less, less)).isZero();
    }
}
