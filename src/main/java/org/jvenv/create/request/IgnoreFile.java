package org.jvenv.create.request;

/** Whether an environment tells version control to pass it over. */
public enum IgnoreFile {
    WRITTEN,
    OMITTED
}
