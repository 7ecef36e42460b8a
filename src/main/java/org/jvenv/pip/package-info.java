/** Runs the pip inside an environment. */
@NullMarked
package org.jvenv.pip;

import org.jspecify.annotations.NullMarked;
