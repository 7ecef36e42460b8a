package org.jvenv.wheel;

import java.io.IOException;

/** A wheel is damaged or malicious. The message is the reason, without the name of the wheel. */
public final class BrokenWheelException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenWheelException(String message) {
        super(message);
    }

    BrokenWheelException(String message, Throwable cause) {
        super(message, cause);
    }

    static BrokenWheelException truncated() {
        return new BrokenWheelException("truncated, or not a zip archive");
    }

    static BrokenWheelException unsafeName(String name) {
        return new BrokenWheelException("unsafe name `" + name + "`");
    }

    static BrokenWheelException reserved(String name) {
        return new BrokenWheelException("`" + name + "` is reserved for the environment");
    }

    static BrokenWheelException tooLarge(String name, int mebibytes) {
        return new BrokenWheelException(name + " has more than " + mebibytes + " MiB when unpacked");
    }

    static BrokenWheelException missing(String name) {
        return new BrokenWheelException("`" + name + "` is missing");
    }

    static BrokenWheelException altered(String name) {
        return new BrokenWheelException("`" + name + "` does not match its hash in RECORD");
    }
}
