package org.jvenv;

import org.graalvm.nativeimage.VMRuntime;

/**
 * The program {@code jvenv} as a native executable.
 *
 * <p>By itself the executable takes {@code -Xmx1g} and {@code -Da=b} out of its command line, wherever they stand. It
 * is built not to, and then has to be told that the time for such options is over.
 */
public final class NativeMain {

    private NativeMain() {}

    public static void main(String... args) {
        VMRuntime.initialize();
        Main.main(args);
    }
}
