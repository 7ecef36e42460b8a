package org.jvenv.log;

import java.util.Locale;
import java.util.Optional;

/** How much is logged; each level includes those before it. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE;

    /** The level called {@code name}, in lower or upper case. */
    public static Optional<LogLevel> named(String name) {
        for (LogLevel level : values()) {
            if (level.word().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The name as users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a line of {@code level} is logged at this one. */
    public boolean includes(LogLevel level) {
        return level.compareTo(this) <= 0;
    }
}
