/**
 * What is done with environments that are there: they are told about, entered for one program, put away and brought
 * back.
 */
@NullMarked
package org.jvenv.manage;

import org.jspecify.annotations.NullMarked;
