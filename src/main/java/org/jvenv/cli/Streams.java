package org.jvenv.cli;

import java.io.PrintStream;

/**
 * Where words and data go.
 *
 * @param out for data
 * @param err for words
 */
public record Streams(PrintStream out, PrintStream err) {}
