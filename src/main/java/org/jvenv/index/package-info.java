/** The package index: which files of a project there are, and how they come here. Not loaded unless it is asked. */
@NullMarked
package org.jvenv.index;

import org.jspecify.annotations.NullMarked;
