package org.jvenv.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b,c | a;b;c",
                "a>=1,<2 b | a>=1,<2;b",
                "a >= 1 , < 2, b | a >= 1 , < 2;b",
                "a [x, y] b | a [x, y];b",
                "a @ http://u:p@h:80/a.whl b | a @ http://u:p@h:80/a.whl;b",
                "a@http://h/a,b | a@http://h/a;b",
                "a (>=1, <2),b | a (>=1, <2);b"
            })
    void requirementsAreTakenApart(String text, String requirements) {
        assertThat(ListValues.requirements(text)).containsExactly(requirements.split(";", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a; python_version < \"3\" and x == \"y, z\", b | a; python_version < \"3\" and x == \"y, z\" | b",
                "a ; x=='y' or z=='w',b>1 | a ; x=='y' or z=='w' | b>1"
            })
    void markersStayWhole(String text, String first, String second) {
        assertThat(ListValues.requirements(text)).containsExactly(first, second);
    }
}
