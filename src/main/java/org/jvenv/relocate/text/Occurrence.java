package org.jvenv.relocate.text;

/** Where a text names the old place. */
public record Occurrence(int start, int end) {}
