/** What jvenv logs if a level is asked for: processes, requests, cache decisions and locks. */
@NullMarked
package org.jvenv.log;

import org.jspecify.annotations.NullMarked;
