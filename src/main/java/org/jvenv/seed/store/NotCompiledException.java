package org.jvenv.seed.store;

import java.io.IOException;

/** A Python did not compile a package. The message is the reason, which is printed after "PACKAGE is not compiled:". */
public final class NotCompiledException extends IOException {

    private static final long serialVersionUID = 1L;

    NotCompiledException(String message) {
        super(message);
    }
}
