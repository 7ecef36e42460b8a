package org.jvenv.index;

/**
 * A setting for the access to package indexes.
 *
 * @param key the key in pip's configuration, {@code index-url}, or the lower-case name of a variable
 * @param value its value, which may contain a password unless it is for messages
 * @param origin the variable, or the file and line
 */
public record IndexSetting(String key, String value, String origin) {}
