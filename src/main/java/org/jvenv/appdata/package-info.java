/** Where jvenv keeps what it can make anew. */
@NullMarked
package org.jvenv.appdata;

import org.jspecify.annotations.NullMarked;
