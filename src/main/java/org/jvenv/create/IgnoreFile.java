package org.jvenv.create;

/** Whether an environment tells version control to pass it over. */
public enum IgnoreFile {
    WRITTEN,
    OMITTED
}
