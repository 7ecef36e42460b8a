/** Makes what people install out of what the build made; part of the build, not of jvenv. */
@NullMarked
package org.jvenv.packaging;

import org.jspecify.annotations.NullMarked;
