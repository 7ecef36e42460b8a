package org.jvenv.toml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlDepthTest {

    @ParameterizedTest
    @ValueSource(strings = {"x = [", "x = {a=", "x = [{a=[", "a.", "[a.", "x = { a = 1, b = [", "x = ''\"\n[["})
    void deepTextIsFoundWithItsLine(String piece) {
        String text = "y = 1 # [\n" + piece.repeat(101);

        int line = TomlDepth.lineTooDeep(text);

        assertThat(line).isGreaterThan(1);
    }

    @Test
    void whatStandsBesideEachOtherIsNotDeep() {
        String row = "x = [" + "[1.5, 2.5], {a.b = '['}, ".repeat(1000) + "]\n";

        int line = TomlDepth.lineTooDeep(row);

        assertThat(line).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "'%s'", "\"\"\"\n%s\n\"\"\"", "'''\n%s'''", "1 # %s", "\"\\\"%s\""})
    void bracketsInStringsAndCommentsDoNotCount(String form) {
        String text = "x = " + form.replace("%s", "[".repeat(200)) + "\n";

        int line = TomlDepth.lineTooDeep(text);

        assertThat(line).isZero();
    }
}
