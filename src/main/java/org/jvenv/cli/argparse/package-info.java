/** Parses command lines as Python's {@code argparse}, with the same usage and error messages. */
@NullMarked
package org.jvenv.cli.argparse;

import org.jspecify.annotations.NullMarked;
