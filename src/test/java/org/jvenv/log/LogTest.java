package org.jvenv.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.testing.RecordedLog;

class LogTest {

    @Test
    void isOffByDefault() {
        Log.info(Log.INDEX, "nobody reads this");

        assertThat(Log.isOn()).isFalse();
    }

    @Test
    void passesEachLevelOn() {
        try (RecordedLog log = RecordedLog.start()) {
            Log.error(Log.COMMAND, "a");
            Log.warn(Log.PROCESS, "b");
            Log.info(Log.INDEX, "c");
            Log.debug(Log.CACHE, "d");
            Log.trace(Log.LOCK, "e");

            assertThat(Log.isOn()).isTrue();
            assertThat(log.lines())
                    .containsExactly(
                            "ERROR command a", "WARN process b", "INFO index c", "DEBUG cache d", "TRACE lock e");
        }
    }

    @Test
    void hidesSecretsOfAddresses() {
        try (RecordedLog log = RecordedLog.start()) {
            Log.info(Log.INDEX, "see https://me:secret@host/simple/?token=hidden and `https://key@host`");

            assertThat(log.lines()).containsExactly("INFO index see https://host/simple/ and `https://host`");
        }
    }

    @ParameterizedTest
    @CsvSource({"error, ERROR", "Warn, WARN", "INFO, INFO", "debug, DEBUG", "trace, TRACE"})
    void levelsHaveNames(String name, LogLevel level) {
        assertThat(LogLevel.named(name)).contains(level);
    }

    @Test
    void otherNamesAreNoLevels() {
        assertThat(LogLevel.named("warning")).isEmpty();
        assertThat(LogLevel.named("")).isEmpty();
    }

    @Test
    void aLevelIncludesThoseBeforeIt() {
        assertThat(LogLevel.INFO.includes(LogLevel.WARN)).isTrue();
        assertThat(LogLevel.INFO.includes(LogLevel.INFO)).isTrue();
        assertThat(LogLevel.INFO.includes(LogLevel.DEBUG)).isFalse();
    }
}
