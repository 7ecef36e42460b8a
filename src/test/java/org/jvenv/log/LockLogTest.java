package org.jvenv.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jvenv.testing.RecordedLog;

class LockLogTest {

    @Test
    void tellsHowLongALockWasWaitedFor() {
        try (RecordedLog log = RecordedLog.start()) {
            LockLog.waited("file", true, 0);
            LockLog.waited("file", true, 30);
            LockLog.waited("file", false, 10_000);
            LockLog.tried("file", true);
            LockLog.tried("file", false);

            assertThat(log.lines())
                    .containsExactly(
                            "DEBUG lock took `file` without waiting",
                            "INFO lock took `file` after 30 ms",
                            "WARN lock `file` is still held by another process after 10000 ms",
                            "DEBUG lock took `file`",
                            "DEBUG lock `file` is held by another process");
        }
    }
}
