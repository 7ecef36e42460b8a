/** The commands for existing environments, and their reports. */
@NullMarked
package org.jvenv.cli.manage;

import org.jspecify.annotations.NullMarked;
