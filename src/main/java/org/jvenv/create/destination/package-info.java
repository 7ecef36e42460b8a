/** The place of a new environment: what is there, how it is locked, and how the finished environment is published. */
@NullMarked
package org.jvenv.create.destination;

import org.jspecify.annotations.NullMarked;
