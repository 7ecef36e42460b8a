/** Builds environments in a hidden directory next to the destination, and renames them completely or not at all. */
@NullMarked
package org.jvenv.workplace;

import org.jspecify.annotations.NullMarked;
