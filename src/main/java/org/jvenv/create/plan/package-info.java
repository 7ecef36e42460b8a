/** Plans the directories, links, copies and texts of an environment, in order. */
@NullMarked
package org.jvenv.create.plan;

import org.jspecify.annotations.NullMarked;
