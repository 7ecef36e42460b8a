/** What a user asks for when an environment is created. */
@NullMarked
package org.jvenv.create.request;

import org.jspecify.annotations.NullMarked;
