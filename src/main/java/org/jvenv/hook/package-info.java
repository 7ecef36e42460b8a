/** What a shell asks when the user comes to a directory, or enters or leaves an environment: {@code jvenv hook}. */
@NullMarked
package org.jvenv.hook;

import org.jspecify.annotations.NullMarked;
