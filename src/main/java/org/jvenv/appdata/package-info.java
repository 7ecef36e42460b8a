/** The cache directory of jvenv. */
@NullMarked
package org.jvenv.appdata;

import org.jspecify.annotations.NullMarked;
