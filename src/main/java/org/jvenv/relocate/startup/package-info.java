/** What a Python of an environment runs whenever it starts. */
@NullMarked
package org.jvenv.relocate.startup;

import org.jspecify.annotations.NullMarked;
