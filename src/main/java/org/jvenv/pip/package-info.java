/** The pip inside an environment: how it is run, and what it is told. */
@NullMarked
package org.jvenv.pip;

import org.jspecify.annotations.NullMarked;
