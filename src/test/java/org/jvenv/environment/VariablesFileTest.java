package org.jvenv.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesFileTest {

    @Test
    void takesAllAfterTheNameAsTheValue() {
        VariablesFile variables = VariablesFile.parse("# note\n\nA= 'b'=c \nNONE\nPATH=/x\nB=\nA=last");

        assertThat(variables.values())
                .containsOnlyKeys("A", "B")
                .containsEntry("A", "last")
                .containsEntry("B", "");
        assertThat(VariablesFile.parse("A= 'b'=c ").values()).containsEntry("A", " 'b'=c ");
    }

    @Test
    void keepsTheOtherLinesWhenOneChanges() {
        VariablesFile variables = VariablesFile.parse("# note\nA=1\nAB=2\nA=3\n");

        assertThat(variables.with("A", "4").text()).isEqualTo("# note\nA=4\nAB=2\n");
        assertThat(variables.with("C", "4").text()).isEqualTo("# note\nA=1\nAB=2\nA=3\nC=4\n");
        assertThat(variables.without("A")).isEqualTo(new VariablesFile(List.of("# note", "AB=2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEBUG", "http_proxy", "npm_config_x", "A1", "_JAVA_OPTIONS"})
    void takesNames(String name) {
        assertThat(VariablesFile.canBeSet(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1A",
                "A-B",
                "A B",
                "\u00c4",
                "path",
                "PATH",
                "VIRTUAL_ENV",
                "BASH_ENV",
                "PS1",
                "_jvenv_x",
                "env_name"
            })
    void refusesWhatShellsUseThemselves(String name) {
        assertThat(VariablesFile.canBeSet(name)).isFalse();
    }

    @Test
    void holdsNoLineBreaks() {
        assertThat(VariablesFile.canContain("$(x) 'y' \" # ")).isTrue();
        assertThat(VariablesFile.canContain("a\nb")).isFalse();
        assertThat(VariablesFile.canContain("a\0b")).isFalse();
    }
}
