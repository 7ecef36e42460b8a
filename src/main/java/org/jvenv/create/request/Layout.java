package org.jvenv.create.request;

/** How the files and directories of an environment shall be, where there is a choice. */
public record Layout(Executables executables, IgnoreFile ignoreFile, Lib64 lib64) {}
