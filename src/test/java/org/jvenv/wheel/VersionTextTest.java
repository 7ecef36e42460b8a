package org.jvenv.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24",
                "24.2",
                "v24.2",
                "1!2.0",
                "1.0a1",
                "1.0.alpha-1",
                "1.0-preview_2",
                "1.0RC1",
                "1.0c",
                "1.0-1",
                "1.0.post2",
                "1.0rev",
                "1.0.dev20240101123456",
                "1.0a1.post2.dev3+Local.1-x_y",
                "0"
            })
    void isAVersion(String text) {
        assertThat(VersionText.isVersion(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "./e",
                "1/e",
                "1.0/../e",
                "1.0+x/../e",
                "1.0+",
                "1.0+a..b",
                "1.0+a.",
                "1..0",
                "1.",
                "!1",
                "1!",
                "1.0 ",
                " 1.0",
                "1.0,<2",
                "1.0;x",
                "1.0 @ file:///x",
                "1.0.whl",
                "1.0.zip",
                "24.*",
                "latest",
                "-r",
                "v",
                "\u0661.0",
                "1.0\n"
            })
    void isNone(String text) {
        assertThat(VersionText.isVersion(text)).isFalse();
    }
}
