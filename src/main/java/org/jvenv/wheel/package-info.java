/** Wheels: their names, their content and their installation. */
@NullMarked
package org.jvenv.wheel;

import org.jspecify.annotations.NullMarked;
