/** Command lines in the way of Python's {@code argparse}: options, usage and errors. */
@NullMarked
package org.jvenv.cli.argparse;

import org.jspecify.annotations.NullMarked;
