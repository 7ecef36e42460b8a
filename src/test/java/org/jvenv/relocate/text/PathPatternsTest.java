package org.jvenv.relocate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.relocate.text.Language.Occurrence;

class PathPatternsTest {

    private final PathPatterns patterns = new PathPatterns(List.of("/ve/e"), List.of("/ve/e/new"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ve/e",
                "/ve/e/bin",
                "VIRTUAL_ENV=/ve/e",
                "'/ve/e'",
                "\"/ve/e/bin:$PATH\"",
                "/usr/bin:/ve/e:/bin",
                "file:///ve/e/src",
                "-I/ve/e/include -L/ve/e/lib",
                "-Wl,-rpath,/ve/e/lib",
                "it is in /ve/e.",
                "it is in /ve/e, or not",
                "\\n/ve/e\\n",
                "made for /ve/e by me"
            })
    void findsWholePaths(String text) {
        assertThat(patterns.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ve/e-data",
                "/ve/ee",
                "/ve/e.bak",
                "/ve/e,v",
                "/ve/e_2/bin",
                "/srv/ve/e",
                "~/ve/e",
                "./ve/e",
                "\"/ve/e two/bin\"",
                "/ve/e\u00c3\u00a9",
                "file:///ve/e%20two",
                "/ve/e/new",
                "/ve/e/new/bin",
                "/VE/E"
            })
    void findsNoPartsOfOtherNames(String text) {
        assertThat(patterns.areIn(text)).isFalse();
    }

    @Test
    void findsOneAfterAnother() {
        String text = "/ve/e-data:/ve/e/bin:/ve/e";

        assertThat(patterns.next(text, 0)).isEqualTo(new Occurrence(11, 16));
        assertThat(patterns.next(text, 16)).isEqualTo(new Occurrence(21, 26));
        assertThat(patterns.next(text, 26)).isNull();
    }

    @Test
    void takesTheLongestThatFits() {
        PathPatterns both = new PathPatterns(List.of("/ve", "/ve/e"), List.of());

        assertThat(both.next("/ve/e/bin", 0)).isEqualTo(new Occurrence(0, 5));
        assertThat(both.next("/ve/f/bin", 0)).isEqualTo(new Occurrence(0, 3));
    }
}
