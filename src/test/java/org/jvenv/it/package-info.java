/** Tests of the whole program as a process, on the real machine. */
@NullMarked
package org.jvenv.it;

import org.jspecify.annotations.NullMarked;
