package org.jvenv.platform;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/**
 * Handles signals that would otherwise end jvenv.
 *
 * <p>The class for that is in the JDK's module {@code jdk.unsupported}, and javac warns about its use without a way to
 * suppress that; so it is called by reflection. In a JDK without it, signals are not handled.
 */
final class CaughtSignals {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private CaughtSignals() {}

    /** Calls {@code listener} with the name of each signal, without {@code SIG}. */
    static void handle(Consumer<String> listener) {
        handle(NAMES, listener);
    }

    /** Ignores SIGXFSZ: exceeding a file size limit ({@code ulimit -f}) is a write error, and does not end jvenv. */
    static void ignoreFileSizeLimit() {
        handle(List.of("XFSZ"), name -> {});
    }

    private static void handle(List<String> names, Consumer<String> listener) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method name = signal.getMethod("getName");
            Object callback = Proxy.newProxyInstance(
                    CaughtSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        listener.accept(String.valueOf(name.invoke(arguments[0])));
                        return null;
                    });
            Method handle = signal.getMethod("handle", signal, handler);
            for (String one : names) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(one), callback);
            }
        } catch (ReflectiveOperationException e) {
            return;
        }
    }
}
