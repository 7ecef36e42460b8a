package org.jvenv.python;

import org.jvenv.version.PythonVersion;

/**
 * The implementation, version and kind of a Python, without its location.
 *
 * @param abiFlags {@code sys.abiflags}: {@code t} for a free-threaded build, {@code d} for a debug build
 * @param pointerBits 64 or 32
 * @param platform {@code sys.platform}: {@code linux}, {@code darwin}, {@code win32}
 */
public record Build(
        Implementation implementation, PythonVersion version, String abiFlags, int pointerBits, String platform) {

    private static final int WIDE = 64;

    /** Whether it runs without the global interpreter lock; then its files have other names. */
    public boolean isFreeThreaded() {
        return abiFlags.indexOf('t') >= 0;
    }

    /** Returns the name of the interpreter in environments: {@code python} or {@code python.exe}. */
    public String nameInEnvironment() {
        return isForWindows() ? "python.exe" : "python";
    }

    /** Whether it is a Windows program. */
    public boolean isForWindows() {
        return platform.equals("win32");
    }

    public boolean isDebug() {
        return abiFlags.indexOf('d') >= 0;
    }

    public boolean is64Bit() {
        return pointerBits == WIDE;
    }

    /** Returns {@code CPython 3.13.1}, {@code CPython 3.13.1 (free-threaded)} or {@code PyPy 3.10.14}. */
    @Override
    public String toString() {
        String name = implementation.displayName() + " " + version;
        return isFreeThreaded() ? name + " (free-threaded)" : name;
    }
}
