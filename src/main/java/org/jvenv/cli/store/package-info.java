/** The commands {@code seed} and {@code cache}. */
@NullMarked
package org.jvenv.cli.store;

import org.jspecify.annotations.NullMarked;
