/** The command {@code completion}, with a generator for each shell. */
@NullMarked
package org.jvenv.cli.completion;

import org.jspecify.annotations.NullMarked;
