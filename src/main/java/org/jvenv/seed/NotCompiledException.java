package org.jvenv.seed;

import java.io.IOException;

/** A Python did not compile a package. The message finishes a sentence that begins with the package. */
final class NotCompiledException extends IOException {

    private static final long serialVersionUID = 1L;

    NotCompiledException(String message) {
        super(message);
    }
}
