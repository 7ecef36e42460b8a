/** Operations on existing environments: information, running programs in them, removal and restoration. */
@NullMarked
package org.jvenv.manage;

import org.jspecify.annotations.NullMarked;
