package org.jvenv.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.jvenv.log.LogLevel;

class CommonOptionsTest {

    @Test
    void levelsOfTheOptionAreThoseOfTheLog() {
        assertThat(CommonOptions.LOG_LEVEL.kind().words())
                .isEqualTo(Arrays.stream(LogLevel.values()).map(LogLevel::word).toList());
    }
}
