/** Which packages an environment begins with, and where they may come from. */
@NullMarked
package org.jvenv.seed.request;

import org.jspecify.annotations.NullMarked;
