/**
 * The commands of virtualenvwrapper, as plans that a shell carries out. The shell integration for fish calls
 * {@code jvenv hook run}; docs/shells.md describes it.
 */
@NullMarked
package org.jvenv.wrapper;

import org.jspecify.annotations.NullMarked;
