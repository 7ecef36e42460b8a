package org.jvenv.relocate;

/** Where a text names the old place. */
record Occurrence(int start, int end) {}
