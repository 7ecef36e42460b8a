/** Copies and renames environments, and replaces the old path in their files. */
@NullMarked
package org.jvenv.relocate;

import org.jspecify.annotations.NullMarked;
