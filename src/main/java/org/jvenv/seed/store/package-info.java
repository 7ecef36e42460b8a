/** The wheel store: wheels unpacked once, named after their SHA-256, and compiled once for each Python. */
@NullMarked
package org.jvenv.seed.store;

import org.jspecify.annotations.NullMarked;
