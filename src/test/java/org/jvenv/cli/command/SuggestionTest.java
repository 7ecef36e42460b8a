package org.jvenv.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "bahs, bash",
        "fisch, fish",
        "nushel, nushell",
        "pwsh7, pwsh",
        "cshel, cshell",
        "elvish, fish",
        "murex, ",
        "'', ",
        "x, "
    })
    void wordThatWasMeantIsFound(String typed, String meant) {
        List<String> words = List.of("bash", "sh", "zsh", "fish", "cshell", "nushell", "powershell", "pwsh");

        assertThat(Suggestion.to(typed, words)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "bash, bash, 0", "bash, bush, 1", "bash, ash, 1", "kitten, sitting, 3"})
    void distanceIsInLetters(String one, String other, int distance) {
        assertThat(Suggestion.distance(one, other)).isEqualTo(distance);
        assertThat(Suggestion.distance(other, one)).isEqualTo(distance);
    }
}
