package org.jvenv.toml;

import java.nio.file.Path;

/**
 * One key of a TOML file and its position.
 *
 * @param key the last part of its name
 * @param value a {@code String}, {@code Boolean}, {@code Long}, {@code Double}, a {@code List} of these, or, for a
 *     table, {@link Table}
 * @param line counted from one
 */
public record TomlEntry(String key, Object value, Path file, int line) {

    /** The value of a key that is a table. */
    public enum Table {
        TABLE
    }

    /** Returns {@code FILE:LINE}, for messages. */
    public String place() {
        return file + ":" + line;
    }
}
