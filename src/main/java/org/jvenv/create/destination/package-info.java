/** Reads and locks the destination of an environment, and publishes the finished environment there. */
@NullMarked
package org.jvenv.create.destination;

import org.jspecify.annotations.NullMarked;
