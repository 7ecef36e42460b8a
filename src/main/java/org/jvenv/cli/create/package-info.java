/** The command {@code create}: its options, their contradictions, and what they ask for. */
@NullMarked
package org.jvenv.cli.create;

import org.jspecify.annotations.NullMarked;
