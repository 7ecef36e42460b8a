package org.jvenv.ini;

/**
 * One entry of a section.
 *
 * @param key in lower case, as {@code configparser} has it
 * @param value without blanks around it, line breaks where it goes on over several lines
 * @param line where it begins, counted from one
 */
public record IniEntry(String key, String value, int line) {}
