package org.jvenv.platform;

import java.util.Locale;

/** The machine that jvenv runs on. */
public final class Machine {

    private Machine() {}

    /** Returns the processor in the JDK's terms, in lower case: {@code amd64}, {@code x86_64}, {@code aarch64}. */
    public static String processor() {
        return System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    }
}
