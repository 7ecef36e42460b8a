package org.jvenv.python.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Machine;
import org.jvenv.python.Build;

/**
 * uv's name for an installation, such as {@code cpython-3.12.1-linux-x86_64-gnu}: implementation, version, system,
 * processor and C library, of which {@code any} leaves each but the first open.
 *
 * <p>The C library is read and not compared: the interpreters of one machine are all made for the one that it has.
 */
final class InstallationKey {

    static final String ANY = "any";

    private static final int FEWEST_PARTS = 3;
    private static final int MOST_PARTS = 5;
    private static final int PROCESSOR = 3;

    private static final List<String> IMPLEMENTATIONS = List.of("cpython", "pypy", "graalpy");
    private static final List<String> SYSTEMS = List.of(ANY, "linux", "macos", "darwin", "windows");

    private InstallationKey() {}

    /** Reads a key in small letters; nothing if it is none. */
    static @Nullable PythonRequest parse(String text) {
        String[] parts = text.split("-", -1);
        boolean shaped = parts.length >= FEWEST_PARTS && parts.length <= MOST_PARTS;
        if (!shaped || !IMPLEMENTATIONS.contains(parts[0]) || !SYSTEMS.contains(parts[2])) {
            return null;
        }
        @Nullable
        PythonRequest wanted = RequestGrammar.prefixed(parts[1].equals(ANY) ? parts[0] : parts[0] + "@" + parts[1]);
        String processor = parts.length > PROCESSOR ? parts[PROCESSOR] : ANY;
        return wanted == null ? null : new PythonRequest.Keyed(wanted, parts[2], processor);
    }

    /** Whether a build that runs on this machine is for that system and that processor. */
    static boolean fits(Build build, String system, String processor) {
        return (system.equals(ANY) || system.equals(systemOf(build.platform())))
                && (processor.equals(ANY) || isFor(processor, build));
    }

    private static String systemOf(String platform) {
        return switch (platform) {
            case "darwin" -> "macos";
            case "win32" -> "windows";
            default -> platform;
        };
    }

    private static boolean isFor(String processor, Build build) {
        String wanted = processorOf(processor);
        return build.is64Bit() ? wanted.equals(processorOf(Machine.processor())) : wanted.equals("x86");
    }

    /** Makers of systems have two names for each processor. */
    private static String processorOf(String name) {
        return switch (name) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            case "i386", "i686" -> "x86";
            default -> name;
        };
    }
}
