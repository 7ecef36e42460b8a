/** Searches source by source until an interpreter satisfies the request. */
@NullMarked
package org.jvenv.python.discovery;

import org.jspecify.annotations.NullMarked;
