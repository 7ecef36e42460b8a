package org.jvenv.platform;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/**
 * Signals that are told of instead of ending jvenv.
 *
 * <p>The JDK has a class for that in its module {@code jdk.unsupported}, of whose use javac warns in a way that nothing
 * can silence; so it is reached by reflection. A JDK that should lack it leaves signals as they are.
 */
final class CaughtSignals {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    private CaughtSignals() {}

    /** From now on {@code listener} is told the name of each, without {@code SIG}. */
    static void tell(Consumer<String> listener) {
        tell(NAMES, listener);
    }

    /** A limit of file sizes ({@code ulimit -f}) is a failure of the file that is written, and not jvenv's end. */
    static void surviveLimits() {
        tell(List.of("XFSZ"), name -> {});
    }

    private static void tell(List<String> names, Consumer<String> listener) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method name = signal.getMethod("getName");
            Object telling = Proxy.newProxyInstance(
                    CaughtSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        listener.accept(String.valueOf(name.invoke(arguments[0])));
                        return null;
                    });
            Method handle = signal.getMethod("handle", signal, handler);
            for (String one : names) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(one), telling);
            }
        } catch (ReflectiveOperationException e) {
            return;
        }
    }
}
