/** TOML files: values with their lines. No other package uses the TOML library. */
@NullMarked
package org.jvenv.toml;

import org.jspecify.annotations.NullMarked;
