/** Where environments are built beside their place, and how they get there: all or nothing. */
@NullMarked
package org.jvenv.workplace;

import org.jspecify.annotations.NullMarked;
