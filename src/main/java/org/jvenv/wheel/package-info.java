/** Wheels: how they are named, what is in them, and how they are installed. */
@NullMarked
package org.jvenv.wheel;

import org.jspecify.annotations.NullMarked;
