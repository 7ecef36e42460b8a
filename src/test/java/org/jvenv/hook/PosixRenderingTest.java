package org.jvenv.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.environment.VariablesFile;

class PosixRenderingTest {

    /** A name that somebody may give to a directory, and its code. */
    record Name(String text, String code) {}

    static Name[] hostileNames() {
        return new Name[] {
            new Name("/a b\t", "'/a b\t'"),
            new Name("/$(id)`id`", "'/$(id)`id`'"),
            new Name("/it's", "'/it'\\''s'"),
            new Name("/a\"b", "'/a\"b'"),
            new Name("/a\\", "'/a\\'"),
            new Name("/!id", "'/!id'"),
            new Name("/%d*?[", "'/%d*?['"),
            new Name("/a;b&c|d>e", "'/a;b&c|d>e'"),
            new Name("/a\nid", "'/a\nid'"),
        };
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void quotes(Name name) {
        Answer answer =
                new Answer(Map.of(Answer.ENVIRONMENT, name.text()), new VariablesFile(List.of("NAME=" + name.text())));

        assertThat(PosixRendering.of(answer)).contains("\n_jvenv_environment=" + name.code() + "\n");
    }

    @Test
    void assignsEachValueSoThatNoneIsLeftFromBefore() {
        assertThat(PosixRendering.of(Answer.of(Answer.LEAVE))).isEqualTo("""
                _jvenv_do='leave'
                _jvenv_environment=''
                _jvenv_name=''
                _jvenv_activate=''
                _jvenv_preactivate=''
                _jvenv_postactivate=''
                _jvenv_project_postactivate=''
                _jvenv_predeactivate=''
                _jvenv_postdeactivate=''
                _jvenv_project_predeactivate=''
                _jvenv_variables=''
                """);
    }

    @Test
    void handsOverVariables() {
        Answer answer = new Answer(Map.of(), VariablesFile.parse("GREETING=it's\nEMPTY=\n"));

        assertThat(PosixRendering.of(answer)).endsWith("_jvenv_variables='GREETING=it'\\''s\nEMPTY=\n'\n");
    }
}
