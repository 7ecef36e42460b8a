/** Finds the modules that Python imports when it starts. */
@NullMarked
package org.jvenv.relocate.startup;

import org.jspecify.annotations.NullMarked;
