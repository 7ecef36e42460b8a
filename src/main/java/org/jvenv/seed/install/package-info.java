/** Installs a stored wheel in an environment. */
@NullMarked
package org.jvenv.seed.install;

import org.jspecify.annotations.NullMarked;
