/** The commands for existing environments, with their reports. */
@NullMarked
package org.jvenv.cli.manage;

import org.jspecify.annotations.NullMarked;
