package org.jvenv.python;

/** Who wrote the interpreter, by the names of {@code sys.implementation} and {@code pyvenv.cfg}. */
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

    /** {@code sys.implementation.name}. */
    public String identifier() {
        return identifier;
    }

    /** What {@code pyvenv.cfg} records, in the spelling of virtualenv. */
    public String displayName() {
        return displayName;
    }

    /** What its own executables are called before the version: {@code pypy} in {@code pypy3.10}. */
    public String executableStem() {
        return executableStem;
    }

    /**
     * The implementation that calls itself {@code identifier}; one that jvenv does not know is laid out as CPython is.
     */
    public static Implementation of(String identifier) {
        for (Implementation implementation : values()) {
            if (implementation.identifier.equals(identifier)) {
                return implementation;
            }
        }
        return CPYTHON;
    }
}
