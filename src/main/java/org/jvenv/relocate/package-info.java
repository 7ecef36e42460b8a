/** Copies and renames environments: everything in them that names the old place is made to name the new one. */
@NullMarked
package org.jvenv.relocate;

import org.jspecify.annotations.NullMarked;
