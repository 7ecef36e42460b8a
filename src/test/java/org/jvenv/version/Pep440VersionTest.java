package org.jvenv.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pep440VersionTest {

    /** Each is older than the one behind it. */
    static final List<String> ASCENDING = List.of(
            "0.9",
            "1.0.dev0",
            "1.0.dev456",
            "1.0a0.dev1",
            "1.0a1",
            "1.0a2.dev456",
            "1.0a12.dev456",
            "1.0a12",
            "1.0a12.post1.dev2",
            "1.0a12.post1",
            "1.0b1.dev456",
            "1.0b2",
            "1.0b2.post345.dev456",
            "1.0b2.post345",
            "1.0rc1.dev456",
            "1.0rc1",
            "1.0rc10",
            "1.0",
            "1.0+abc.5",
            "1.0+abc.7",
            "1.0+abd",
            "1.0+5",
            "1.0+5.a",
            "1.0+5.0",
            "1.0+10",
            "1.0.post456.dev34",
            "1.0.post456",
            "1.0.0.1",
            "1.1.dev1",
            "1.1",
            "1.10",
            "2026.1",
            "99999999999999999999999999999999",
            "1!0.5.dev1",
            "1!0.5",
            "2!0",
            "10!0");

    @Test
    void isOrderedAsTheSpecificationSays() {
        List<Pep440Version> versions = new ArrayList<>();
        ASCENDING.forEach(text -> versions.add(Pep440Version.parse(text).orElseThrow()));

        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "v1.0, 1.0",
        "V01.00, 1.0",
        "0!1.0, 1.0",
        "1!01, 1!1",
        "1.0alpha, 1.0a0",
        "1.0-ALPHA.1, 1.0a1",
        "1.0_beta_2, 1.0b2",
        "1.0c3, 1.0rc3",
        "1.0pre4, 1.0rc4",
        "1.0.preview-5, 1.0rc5",
        "1.0rc, 1.0rc0",
        "1.0a.dev1, 1.0a0.dev1",
        "1.0a-.dev1, 1.0a0.dev1",
        "1.0a--1, 1.0a0.post1",
        "1.0-1, 1.0.post1",
        "1.0-r4, 1.0.post4",
        "1.0rev, 1.0.post0",
        "1.0post_3.DEV, 1.0.post3.dev0",
        "1.0a1-2_dev-03, 1.0a1.post2.dev3",
        "1.0dev, 1.0.dev0",
        "1.0+Ubuntu-1_02, 1.0+ubuntu.1.2"
    })
    void everySpellingHasItsNormalForm(String text, String normal) {
        Pep440Version version = Pep440Version.parse(text).orElseThrow();

        assertThat(version)
                .hasToString(normal)
                .isEqualTo(Pep440Version.parse(normal).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v",
                "!1",
                "1!",
                "1.",
                "1..0",
                ".1",
                "1.0 ",
                "1.0-",
                "1.0-x",
                "1.0a1a2",
                "1.0.dev1.post1",
                "1.0.post1-2",
                "1.0+",
                "1.0+a..b",
                "1.0+a!",
                "1.0+a/b",
                "1.0\n",
                "1.0\0",
                "١.0",
                "../1",
                "./e",
                "==1.0",
                "latest",
                "1.0+\u212A",
                "1.0+x/../e",
                "1.0,<2",
                "1.0;x",
                "1.0 @ file:///x",
                "1.0.whl",
                "24.*",
                "-r"
            })
    void anythingElseIsNoVersion(String text) {
        assertThat(Pep440Version.parse(text)).isEmpty();
    }

    @Test
    void zerosAtTheEndDoNotCount() {
        Pep440Version version = Pep440Version.parse("24.2").orElseThrow();

        assertThat(version)
                .isEqualTo(Pep440Version.parse("24.2.0.0").orElseThrow())
                .hasSameHashCodeAs(Pep440Version.parse("24.2.0.0").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"1.0, false", "1.0.post1, false", "1.0rc1, true", "1.0.dev1, true", "1.0.post1.dev1, true"})
    void whatLeadsUpToAReleaseIsToldApart(String text, boolean expected) {
        assertThat(Pep440Version.parse(text).orElseThrow().isPreRelease()).isEqualTo(expected);
    }
}
