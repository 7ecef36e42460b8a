package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

    /** {@code |} is the quote of this table, and {@code ⏎} a line break. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "POSIX, plain, 'plain'",
                "POSIX, ||, ''",
                "POSIX, it's, 'it'\\''s'",
                "POSIX, \u4F600\u4F60a1, '\u4F60''0\u4F60a1'",
                "POSIX, $(x)`y`\"\\!, '$(x)`y`\"\\!'",
                "FISH, it's, 'it\\'s'",
                "FISH, end\\, 'end\\\\'",
                "FISH, \\', '\\\\\\''",
                "CSH, it's, 'it'\\''s'",
                "CSH, !!, ''\\!''\\!''",
                "CSH, a\\b, 'a'\\\\'b'",
                "CSH, a⏎b, 'a\\⏎b'",
                "NUSHELL, a\"b\\$(c), \"a\\\"b\\\\$(c)\"",
                "POWERSHELL, it's $x, 'it''s $x'",
                "POWERSHELL, \u2018\u2019\u201A\u201B, '\u2018\u2018\u2019\u2019\u201A\u201A\u201B\u201B'",
                "POWERSHELL, \u201C\u201D, '\u201C\u201D'",
                "PYTHON, it's, u'it\\U00000027s'",
                "PYTHON, a\\⏎~, u'a\\U0000005c\\U0000000a~'",
                "PYTHON, ż😀, u'\\U0000017c\\U0001f600'",
                "CMD, 100% & more, 100%% & more"
            })
    void writesValueInTheMannerOfTheShell(Quoting quoting, String value, String quoted) {
        assertThat(quoting.quote(value.replace('⏎', '\n'))).isEqualTo(quoted.replace('⏎', '\n'));
    }
}
