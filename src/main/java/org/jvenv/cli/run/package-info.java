/** The commands that start programs in environments: {@code run}, {@code shell}, {@code temp} and {@code pip}. */
@NullMarked
package org.jvenv.cli.run;

import org.jspecify.annotations.NullMarked;
