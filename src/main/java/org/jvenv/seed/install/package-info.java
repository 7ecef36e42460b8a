/** Puts a stored wheel into an environment. */
@NullMarked
package org.jvenv.seed.install;

import org.jspecify.annotations.NullMarked;
