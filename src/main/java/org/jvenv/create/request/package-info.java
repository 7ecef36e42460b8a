/** The options of a new environment. */
@NullMarked
package org.jvenv.create.request;

import org.jspecify.annotations.NullMarked;
