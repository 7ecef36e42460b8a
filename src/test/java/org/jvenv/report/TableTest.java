package org.jvenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table();

    @BeforeEach
    void fill() {
        table.row("web", "/home/ada/projects/web", "");
        table.row("a", "", "broken: its Python is gone");
    }

    @Test
    void alignsColumns() {
        assertThat(table).hasToString("""
                web  /home/ada/projects/web
                a                            broken: its Python is gone
                """);
    }

    @Test
    void shortensTheElasticColumnFirst() {
        assertThat(table.fitted(50, 1)).isEqualTo("""
                web  …ada/projects/web
                a                       broken: its Python is gone
                """);
    }

    @Test
    void thenCutsLines() {
        assertThat(table.fitted(20, 1).lines()).containsExactly("web  …cts/web", "a              brok…");
    }
}
