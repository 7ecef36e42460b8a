package org.jvenv;

import org.graalvm.nativeimage.VMRuntime;

/**
 * The program {@code jvenv} as a native executable.
 *
 * <p>By default, the executable removes options such as {@code -Xmx1g} and {@code -Da=b} from its command line. The
 * build disables that, and this class then ends the phase in which such options are accepted.
 */
public final class NativeMain {

    private NativeMain() {}

    public static void main(String... args) {
        VMRuntime.initialize();
        Main.main(args);
    }
}
