/** Package indexes: the files of a project and their download. Its classes are loaded only when needed. */
@NullMarked
package org.jvenv.index;

import org.jspecify.annotations.NullMarked;
