/** What the files of a project say of the Python that it wants, as they are written. */
@NullMarked
package org.jvenv.python.project;

import org.jspecify.annotations.NullMarked;
