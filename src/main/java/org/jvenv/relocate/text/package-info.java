/** Finds the paths of an environment in text, and replaces them. */
@NullMarked
package org.jvenv.relocate.text;

import org.jspecify.annotations.NullMarked;
