/** Requests for seed packages, and the sources that they allow. */
@NullMarked
package org.jvenv.seed.request;

import org.jspecify.annotations.NullMarked;
