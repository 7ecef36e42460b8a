/** The grammar of {@code --python}. */
@NullMarked
package org.jvenv.python.request;

import org.jspecify.annotations.NullMarked;
