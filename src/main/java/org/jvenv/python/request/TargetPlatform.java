package org.jvenv.python.request;

import org.jvenv.platform.Machine;
import org.jvenv.python.Build;

/**
 * The system and the processor of a build, in the names of uv; either may be {@code any}.
 *
 * @param system {@code linux}, {@code macos}, {@code windows} or {@code any}
 * @param processor such as {@code x86_64} or {@code aarch64}
 */
record TargetPlatform(String system, String processor) {

    static final String ANY = "any";

    TargetPlatform {
        system = system.equals("darwin") ? "macos" : system;
    }

    /** Whether both are {@code any}. */
    boolean isAny() {
        return system.equals(ANY) && processor.equals(ANY);
    }

    /** Whether a build of this machine matches. */
    boolean fits(Build build) {
        return (system.equals(ANY) || system.equals(systemOf(build.platform())))
                && (processor.equals(ANY) || isFor(processor, build));
    }

    @Override
    public String toString() {
        return system + " on " + processor;
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

    /** Operating systems have different names for processors. */
    private static String processorOf(String name) {
        return switch (name) {
            case "amd64" -> "x86_64";
            case "arm64" -> "aarch64";
            case "i386", "i686" -> "x86";
            default -> name;
        };
    }
}
