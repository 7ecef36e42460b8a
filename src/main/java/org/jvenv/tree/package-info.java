/** File-system verbs: planned changes, whole trees, files that appear at once or not at all. */
@NullMarked
package org.jvenv.tree;

import org.jspecify.annotations.NullMarked;
