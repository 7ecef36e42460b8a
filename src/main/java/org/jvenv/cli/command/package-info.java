/** The shared parts of all commands: interfaces, options, the parser, messages and failures. */
@NullMarked
package org.jvenv.cli.command;

import org.jspecify.annotations.NullMarked;
