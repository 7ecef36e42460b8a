/** What the commands share: their form, the services they use, options, messages and failures. */
@NullMarked
package org.jvenv.cli.command;

import org.jspecify.annotations.NullMarked;
