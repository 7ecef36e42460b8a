package org.jvenv.wheel;

import java.io.IOException;

/** A wheel is damaged, or was made to do harm. The message says how, and does not name the wheel. */
public final class BrokenWheelException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenWheelException(String message) {
        super(message);
    }

    BrokenWheelException(String message, Throwable cause) {
        super(message, cause);
    }

    static BrokenWheelException truncated() {
        return new BrokenWheelException("it is cut short, or not a zip archive");
    }

    static BrokenWheelException unsafeName(String name) {
        return new BrokenWheelException("it holds an entry with the unsafe name `" + name + "`");
    }

    static BrokenWheelException reserved(String name) {
        return new BrokenWheelException("it contains `" + name + "`, which is reserved for the environment");
    }

    static BrokenWheelException tooLarge(String name, int mebibytes) {
        return new BrokenWheelException(name + " would have more than " + mebibytes + " MiB when unpacked");
    }

    static BrokenWheelException missing(String name) {
        return new BrokenWheelException("it has no `" + name + "`");
    }

    static BrokenWheelException altered(String name) {
        return new BrokenWheelException("`" + name + "` is not what its RECORD says");
    }
}
