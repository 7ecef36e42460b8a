/** Makes the packages with the native executable; part of the build, not of jvenv. */
@NullMarked
package org.jvenv.packaging;

import org.jspecify.annotations.NullMarked;
