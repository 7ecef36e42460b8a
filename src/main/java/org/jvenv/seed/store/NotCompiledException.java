package org.jvenv.seed.store;

import java.io.IOException;

/** A Python did not compile a package. The message finishes a sentence that begins with the package. */
public final class NotCompiledException extends IOException {

    private static final long serialVersionUID = 1L;

    NotCompiledException(String message) {
        super(message);
    }
}
