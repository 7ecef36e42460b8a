/** What the user has looked at and lets shells run: private copies of it, and which project they were trusted for. */
@NullMarked
package org.jvenv.trust;

import org.jspecify.annotations.NullMarked;
