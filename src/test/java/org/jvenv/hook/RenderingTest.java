package org.jvenv.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.environment.VariablesFile;

class RenderingTest {

    /** A name that somebody may give to a directory, and how it is written for bash and as JSON. */
    record Name(String text, String posix, String json) {}

    static Name[] hostileNames() {
        return new Name[] {
            new Name("/a b\t", "'/a b\t'", "\"/a b\\t\""),
            new Name("/$(id)`id`", "'/$(id)`id`'", "\"/$(id)`id`\""),
            new Name("/it's", "'/it'\\''s'", "\"/it's\""),
            new Name("/a\"b", "'/a\"b'", "\"/a\\\"b\""),
            new Name("/a\\", "'/a\\'", "\"/a\\\\\""),
            new Name("/!id", "'/!id'", "\"/!id\""),
            new Name("/%d*?[", "'/%d*?['", "\"/%d*?[\""),
            new Name("/a;b&c|d>e", "'/a;b&c|d>e'", "\"/a;b&c|d>e\""),
            new Name("/a\nid", "'/a\nid'", "\"/a\\nid\""),
        };
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void quotesForEachShell(Name name) {
        Answer answer =
                new Answer(Map.of(Answer.ENVIRONMENT, name.text()), new VariablesFile(List.of("NAME=" + name.text())));

        assertThat(render(Dialect.POSIX, answer)).contains("\n_jvenv_environment=" + name.posix() + "\n");
        assertThat(render(Dialect.NUSHELL, answer)).contains("\"environment\":" + name.json());
        assertThat(render(Dialect.XONSH, answer)).isEqualTo(render(Dialect.NUSHELL, answer));
        assertThat(render(Dialect.POWERSHELL, answer)).isEqualTo(render(Dialect.NUSHELL, answer));
    }

    @Test
    void assignsEachValueSoThatNoneIsLeftFromBefore() {
        assertThat(render(Dialect.POSIX, Answer.of(Answer.LEAVE))).isEqualTo("""
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

        assertThat(render(Dialect.POSIX, answer)).endsWith("_jvenv_variables='GREETING=it'\\''s\nEMPTY=\n'\n");
        assertThat(render(Dialect.NUSHELL, answer)).contains("\"GREETING\":\"it's\"", "\"EMPTY\":\"\"");
    }

    private static String render(Dialect dialect, Answer answer) {
        return dialect.rendering().of(answer);
    }
}
