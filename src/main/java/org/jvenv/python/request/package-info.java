/** The grammar of --python: the ways to ask for an interpreter. */
@NullMarked
package org.jvenv.python.request;

import org.jspecify.annotations.NullMarked;
