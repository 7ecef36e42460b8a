package org.jvenv.ini;

/**
 * One entry of a section.
 *
 * @param key the key in lower case, as in {@code configparser}
 * @param value the stripped value, with line breaks if it has several lines
 * @param line the line of the key, counted from one
 */
public record IniEntry(String key, String value, int line) {}
