/** The command {@code completion}, with one generator for each shell. */
@NullMarked
package org.jvenv.cli.completion;

import org.jspecify.annotations.NullMarked;
