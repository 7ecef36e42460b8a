package org.jvenv.workplace;

import java.nio.file.Path;

/** One rename: {@code to} does not exist before it, {@code from} does not exist after it. */
public record Move(Path from, Path to) {}
