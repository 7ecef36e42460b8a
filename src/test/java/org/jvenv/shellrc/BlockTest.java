package org.jvenv.shellrc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

    private static final String BLOCK = "# >>> jvenv >>>\n. x\n# <<< jvenv <<<\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "export A=1\n", "a\n\nb\n"})
    void removingGivesBackWhatWasThere(String text) {
        String with = Block.put(text, ". x");

        assertThat(with).isEqualTo(text + BLOCK);
        assertThat(Block.remove(with)).isEqualTo(text);
    }

    @Test
    void textWithoutLastNewlineGetsOne() {
        assertThat(Block.put("a", ". x")).isEqualTo("a\n" + BLOCK);
    }

    @Test
    void linesAreReplacedWhereTheyStand() {
        String text = "a\n" + BLOCK + "b\n";

        assertThat(Block.put(text, ". y")).isEqualTo("a\n# >>> jvenv >>>\n. y\n# <<< jvenv <<<\nb\n");
        assertThat(Block.put(text, ". x")).isEqualTo(text);
    }

    @Test
    void lastLineNeedsNoEnd() {
        assertThat(Block.remove("a\n" + BLOCK.strip())).isEqualTo("a\n");
    }

    @Test
    void textWithoutBlockIsLeftAlone() {
        assertThat(Block.remove("echo '# >>> jvenv >>>'\n")).isEqualTo("echo '# >>> jvenv >>>'\n");
    }

    @Test
    void markerWithoutTheOtherIsRefused() {
        assertThatThrownBy(() -> Block.put("# >>> jvenv >>>\n. x\n", ". y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`# >>> jvenv >>>` without `# <<< jvenv <<<`");
    }
}
