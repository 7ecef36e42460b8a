package org.jvenv.relocate.text;

/** The position of the old path in a text; {@code end} is exclusive. */
public record Occurrence(int start, int end) {}
