package org.jvenv.cli.command;

/** A command: a {@link Command} with options, or a {@link RawCommand}. */
public sealed interface AnyCommand permits RawCommand, Command {}
