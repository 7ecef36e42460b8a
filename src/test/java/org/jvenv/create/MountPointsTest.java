package org.jvenv.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountPointsTest {

    private static final String TABLE = """
            22 27 0:20 / /proc rw,nosuid shared:12 - proc proc rw
            27 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            88 27 8:1 /data/venv /app/.venv rw,relatime shared:1 - ext4 /dev/sda1 rw
            89 27 8:1 /data/x /a\\040b\\134c\\011d\\012e rw - ext4 /dev/sda1 rw
            """;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/proc", "/app/.venv", "/a b\\c\td\ne"})
    void areListed(String directory) {
        assertThat(MountPoints.isListed(directory, TABLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/data/venv", "/app/.venv/lib", "rw,relatime", ""})
    void areNothingElse(String directory) {
        assertThat(MountPoints.isListed(directory, TABLE)).isFalse();
    }
}
