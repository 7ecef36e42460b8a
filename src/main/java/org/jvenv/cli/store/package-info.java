/** The commands {@code seed} and {@code cache}, which manage the store. */
@NullMarked
package org.jvenv.cli.store;

import org.jspecify.annotations.NullMarked;
