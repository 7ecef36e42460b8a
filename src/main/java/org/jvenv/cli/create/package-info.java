/** The command {@code create}, its options and their conversion to requests. */
@NullMarked
package org.jvenv.cli.create;

import org.jspecify.annotations.NullMarked;
