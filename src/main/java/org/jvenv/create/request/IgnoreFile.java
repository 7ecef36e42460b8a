package org.jvenv.create.request;

/** Whether an environment contains a {@code .gitignore}. */
public enum IgnoreFile {
    WRITTEN,
    OMITTED
}
