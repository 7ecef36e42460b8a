package org.jvenv.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest(name = "{0} contains {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                ">=3.7                             | 3.7.0",
                ">=3.7                             | 3.13.0",
                ">=3.7.2                           | 3.7.2",
                ">3.7                              | 3.7.1",
                "<4                                | 3.99.0",
                "<=3.7                             | 3.7.0",
                "==3.7                             | 3.7.0",
                "==3.*                             | 3.6.15",
                "==3.6.*                           | 3.6.15",
                "!=3.6.*                           | 3.7.0",
                "!=3.6                             | 3.6.15",
                "~=3.6                             | 3.13.0",
                "~=3.6.4                           | 3.6.15",
                "<3.7.0.1                          | 3.7.0",
                ">=2.7,!=3.0.*,!=3.1.*,!=3.2.*     | 2.7.18",
                ">=2.7,!=3.0.*,!=3.1.*,!=3.2.*     | 3.3.0",
                "' >= 3.7 , < 4 '                  | 3.8.18",
                "'>=3.7,'                          | 3.8.18",
            })
    void containsWhatItAdmits(String range, String version) {
        assertThat(contains(range, version)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not contain {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                ">=3.7                             | 3.6.15",
                ">=3.10                            | 3.9.18",
                ">3.7                              | 3.7.0",
                "<4                                | 4.0.0",
                "<=3.7                             | 3.7.1",
                "==3.7                             | 3.7.1",
                "==3.*                             | 2.7.18",
                "==3.1.*                           | 3.10.0",
                "!=3.6.*                           | 3.6.15",
                "!=3.6                             | 3.6.0",
                "~=3.6                             | 4.0.0",
                "~=3.6                             | 3.5.9",
                "~=3.6.4                           | 3.7.0",
                ">=2.7,!=3.0.*,!=3.1.*,!=3.2.*     | 3.2.5",
                ">=3.7,<3.12                       | 3.12.0",
            })
    void doesNotContainWhatItExcludes(String range, String version) {
        assertThat(contains(range, version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.7",
                "=3.7",
                ">=",
                "==.*",
                ">=3.7.*",
                "~=3",
                "~=3.*",
                ">=3.x",
                ">=3..7",
                ">=1!3.8",
                "==3.8+local",
                ">=3.8.dev1.post2",
                ">=3.8foo1",
                "==3.8.dev1.*",
                "==3.8rc1.*",
                "===",
                ">=3.7;<4",
                "=>3.7",
                ">=9999999999",
                ">=-3",
                ">=3.7,abc",
                ">=٣"
            })
    void isNotReadWhenAnyPartIsUnknown(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ","})
    void containsEverythingWithoutClauses(String text) {
        assertThat(contains(text, "2.7.18")).isTrue();
    }

    @Test
    void takesAnUnfinishedPythonForTheReleaseItWillBe() {
        PythonVersion candidate = new PythonVersion(3, 14, 0, ReleaseLevel.CANDIDATE, 2);

        assertThat(range(">=3.14").contains(candidate)).isTrue();
        assertThat(range("<3.14").contains(candidate)).isFalse();
    }

    @ParameterizedTest(name = "{0} contains {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                ">=3.14.0rc1   | 3.14.0.candidate.2 | true",
                ">=3.14.0rc1   | 3.14.0.candidate.1 | true",
                ">=3.14.0rc1   | 3.14.0.beta.4      | false",
                ">=3.14.0rc1   | 3.14.0.final.0     | true",
                ">=3.14rc1     | 3.14.1.alpha.1     | true",
                "<3.14.0rc1    | 3.14.0.beta.4      | true",
                "<3.14.0rc1    | 3.14.0.candidate.1 | false",
                "==3.14.0b2    | 3.14.0.beta.2      | true",
                "==3.14.0b2    | 3.14.0.final.0     | false",
                "!=3.14.0b2    | 3.14.0.beta.2      | false",
                "~=3.14.0a1    | 3.14.0.alpha.1     | true",
                "~=3.14.0a1    | 3.15.0.final.0     | false",
                ">=3.8.dev0    | 3.8.0.final.0      | true",
                ">=3.8.dev0    | 3.8.0.alpha.1      | true",
                ">=3.8.dev0    | 3.7.17.final.0     | false",
                "<4.0.dev0     | 3.99.0.final.0     | true",
                "<4.0.dev0     | 4.0.0.alpha.1      | false",
                "!=3.9.0.post1 | 3.9.0.final.0      | true",
                "==3.9.0.post1 | 3.9.0.final.0      | false",
                ">3.9.0.post1  | 3.9.0.final.0      | false",
                ">3.9.0.post1  | 3.9.1.final.0      | true",
                "<3.9-1        | 3.9.0.final.0      | true",
                ">=3.9rc1.dev2 | 3.9.0.candidate.1  | true",
                ">=3.9rc1.dev2 | 3.9.0.beta.4       | false",
                "<3.9rc1.dev2  | 3.9.0.candidate.1  | false",
                ">=3.9-alpha.2 | 3.9.0.alpha.2      | true",
                ">=3.9_c3      | 3.9.0.candidate.2  | false",
                ">=3.9rc       | 3.9.0.candidate.1  | true",
                ">=v3.9        | 3.9.0.final.0      | true",
                "===3.14.0rc2  | 3.14.0.candidate.2 | true",
                "===3.14.0     | 3.14.0.final.0     | true",
                "===3.14       | 3.14.0.final.0     | false",
            })
    void comparesStagesWhereOneIsNamed(String range, String versionInfo, boolean contained) {
        PythonVersion version = PythonVersion.parse(versionInfo).orElseThrow();

        assertThat(range(range).contains(version)).isEqualTo(contained);
    }

    @Test
    void printsItselfAsItWasWritten() {
        assertThat(range(">=3.7, <4")).hasToString(">=3.7, <4");
    }

    private static boolean contains(String range, String version) {
        return range(range).contains(PythonVersion.parse(version + ".final.0").orElseThrow());
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text).orElseThrow();
    }
}
