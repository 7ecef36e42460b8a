/** File-system operations: planned changes, recursive operations, atomic files, ownership and locks. */
@NullMarked
package org.jvenv.tree;

import org.jspecify.annotations.NullMarked;
