/** The search: goes from source to source until an interpreter fits the request. */
@NullMarked
package org.jvenv.python.discovery;

import org.jspecify.annotations.NullMarked;
