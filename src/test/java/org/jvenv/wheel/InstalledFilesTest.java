package org.jvenv.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstalledFilesTest {

    private static final byte[] INSTALLER = "pip\n".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = "zuuue4knoyJ-UwPPXg8fezS7VCrXJQrAP7zeNuwvFQg";

    @Test
    void hashesAsPipDoes() {
        assertThat(InstalledFiles.sha256(INSTALLER)).isEqualTo(HASH);
        assertThat(InstalledFiles.sha256(new byte[0])).isEqualTo("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
    }

    @Test
    void writesRows() {
        assertThat(InstalledFiles.row("pip/py.typed", HASH, 4)).isEqualTo("pip/py.typed,sha256=" + HASH + ",4");
        assertThat(InstalledFiles.rowWithoutHash("a/RECORD")).isEqualTo("a/RECORD,,");
    }

    @Test
    void quotesWhatWouldBreakARow() throws BrokenWheelException {
        String row = InstalledFiles.row("odd, \"name\".py", HASH, 4);

        assertThat(row).isEqualTo("\"odd, \"\"name\"\".py\",sha256=" + HASH + ",4");
        assertThat(InstalledFiles.parse(row)).containsExactlyEntriesOf(Map.of("odd, \"name\".py", "sha256=" + HASH));
    }

    @Test
    void readsRowsWithAndWithoutHashes() throws BrokenWheelException {
        assertThat(InstalledFiles.parse("a.py,sha256=x,1\r\nb/RECORD,,\n\n"))
                .containsEntry("a.py", "sha256=x")
                .containsEntry("b/RECORD", "")
                .hasSize(2);
    }

    @Test
    void refusesTwoRowsForOneFile() {
        assertThatExceptionOfType(BrokenWheelException.class)
                .isThrownBy(() -> InstalledFiles.parse("a.py,sha256=x,1\na.py,sha256=y,1\n"))
                .withMessageContaining("`a.py` twice");
    }

    @Test
    void knowsTheSafeAlgorithmsOnly() {
        assertThat(matches("sha256=" + HASH)).isTrue();
        assertThat(matches("sha512=6H94ymwD5RFzwPm0x8p9-97kmvZ0I7eLvWQIuA9YpN0X8l97"))
                .isFalse();
        assertThat(matches("md5=ZHwy9sJ1PKbCo2Eh9Gd6lw")).isFalse();
        assertThat(matches("")).isFalse();
    }

    private static boolean matches(String hash) {
        return InstalledFiles.matches(hash, INSTALLER, HASH);
    }

    @Test
    void rowsAreChangedOrLeftOutAndAllElseStays() {
        String record = "a.py,sha256=x,1\r\n\"b,c.py\",sha256=y,2\r\n\r\nd.pyc,,\r\nRECORD,,";

        String changed = InstalledFiles.changed(record, (path, row) -> switch (path) {
            case "b,c.py" -> InstalledFiles.row(path, "z", 3);
            case "d.pyc" -> null;
            default -> row;
        });

        assertThat(changed).isEqualTo("a.py,sha256=x,1\r\n\"b,c.py\",sha256=z,3\r\n\r\nRECORD,,");
    }
}
