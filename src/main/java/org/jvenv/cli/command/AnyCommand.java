package org.jvenv.cli.command;

/** A command of either kind. */
public sealed interface AnyCommand permits RawCommand, Command {}
