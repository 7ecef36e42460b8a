/** TOML files as jvenv needs them: values with their lines. The only package that knows the library that reads them. */
@NullMarked
package org.jvenv.toml;

import org.jspecify.annotations.NullMarked;
