/** The packages in a site-packages directory: their metadata, their files and their scripts. */
@NullMarked
package org.jvenv.installed;

import org.jspecify.annotations.NullMarked;
