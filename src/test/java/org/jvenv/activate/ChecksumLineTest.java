package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"echo żółć\n", "@rem\r\n", "\n", "# checksum: 00000000\n"})
    void knowsWhatNobodyChanged(String script) {
        byte[] sealed = bytes(ChecksumLine.addTo(script));

        assertThat(ChecksumLine.isIntact(sealed)).isTrue();
        assertThat(sealed).startsWith(bytes(script));
    }

    @Test
    void noticesEveryChange() {
        String sealed = ChecksumLine.addTo("one\ntwo\n");

        for (String changed : new String[] {
            sealed + "export X=1\n", "export X=1\n" + sealed, sealed.replace("two", "too"), "one\ntwo\n", "\n", "", "x"
        }) {
            assertThat(ChecksumLine.isIntact(bytes(changed))).as(changed).isFalse();
        }
    }

    @Test
    void sealsAnewOnlyWhatWasIntact() {
        byte[] intact = bytes(ChecksumLine.addTo("old\n"));
        byte[] moved = bytes(ChecksumLine.addTo("old\n").replace("old", "new"));

        assertThat(ChecksumLine.update(intact, moved)).isEqualTo(bytes(ChecksumLine.addTo("new\n")));
        assertThat(ChecksumLine.update(moved, intact)).isEqualTo(intact);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
