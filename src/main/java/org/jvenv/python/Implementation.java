package org.jvenv.python;

/** An implementation of Python, with its names in {@code sys.implementation} and {@code pyvenv.cfg}. */
public enum Implementation {
    CPYTHON("cpython", "CPython", "python"),
    PYPY("pypy", "PyPy", "pypy"),
    GRAALPY("graalpy", "GraalPy", "graalpy");

    private final String identifier;
    private final String displayName;
    private final String executableStem;

    Implementation(String identifier, String displayName, String executableStem) {
        this.identifier = identifier;
        this.displayName = displayName;
        this.executableStem = executableStem;
    }

    /** Returns {@code sys.implementation.name}. */
    public String identifier() {
        return identifier;
    }

    /** Returns the name in {@code pyvenv.cfg}, as virtualenv writes it. */
    public String displayName() {
        return displayName;
    }

    /** Returns the name of its executables without the version: {@code pypy} for {@code pypy3.10}. */
    public String executableStem() {
        return executableStem;
    }

    /** Returns the implementation with this identifier. Unknown implementations are treated as CPython. */
    public static Implementation of(String identifier) {
        for (Implementation implementation : values()) {
            if (implementation.identifier.equals(identifier)) {
                return implementation;
            }
        }
        return CPYTHON;
    }
}
