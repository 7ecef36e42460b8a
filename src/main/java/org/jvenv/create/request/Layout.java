package org.jvenv.create.request;

/** The files and directories of an environment that the user can choose. */
public record Layout(Executables executables, IgnoreFile ignoreFile, Lib64 lib64) {}
