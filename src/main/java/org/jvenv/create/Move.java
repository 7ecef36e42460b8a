package org.jvenv.create;

import java.nio.file.Path;

/** One renaming: {@code to} is not there before, {@code from} is not there after. */
record Move(Path from, Path to) {}
