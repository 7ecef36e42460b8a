package org.jvenv.workplace;

import java.nio.file.Path;

/** One renaming: {@code to} is not there before, {@code from} is not there after. */
public record Move(Path from, Path to) {}
