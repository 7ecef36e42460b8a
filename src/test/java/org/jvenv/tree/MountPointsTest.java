package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountPointsTest {

    private static final MountPoints TABLE = MountPoints.parse("""
        22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
        36 22 254:0 /srv/app /srv/app/.venv rw,relatime shared:1 - ext4 /dev/vda rw
        37 22 0:33 / /mnt/two\\040words\\134 rw - tmpfs tmpfs rw
        broken line
        """);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/srv/app/.venv", "/mnt/two words\\"})
    void knowsMountPoints(String directory) {
        assertThat(TABLE.has(directory)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv", "/srv/app", "/srv/app/.venv/bin", "/mnt/two words", "254:0", ""})
    void knowsThatOthersAreNone(String directory) {
        assertThat(TABLE.has(directory)).isFalse();
    }

    @Test
    void knowsWhatLiesBelow() {
        assertThat(TABLE.hasBelow("/srv/app")).isTrue();
        assertThat(TABLE.hasBelow("/srv/app/.venv")).isFalse();
        assertThat(TABLE.hasBelow("/srv/ap")).isFalse();
    }
}
