package org.jvenv.index;

/**
 * What is set of the way to the package indexes.
 *
 * @param key as pip has it, {@code index-url}, or the name of a variable in small letters
 * @param value perhaps with a password, unless it is for messages
 * @param origin the variable, or the file and line
 */
public record IndexSetting(String key, String value, String origin) {}
