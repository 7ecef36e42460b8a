package org.jvenv.seed;

import java.util.List;
import org.jvenv.python.Interpreter;

/** Which packages an environment begins with. */
public enum Seeds {
    NONE {
        @Override
        public List<String> projectsFor(Interpreter interpreter) {
            return List.of();
        }
    },

    /** What {@code venv} installs: pip, and setuptools where pip still needs it to build packages. */
    DEFAULT {
        @Override
        public List<String> projectsFor(Interpreter interpreter) {
            return interpreter.version().isAtLeast(3, FIRST_WITHOUT_SETUPTOOLS)
                    ? List.of("pip")
                    : List.of("pip", "setuptools");
        }
    };

    private static final int FIRST_WITHOUT_SETUPTOOLS = 12;

    /** The names of the projects, in the order in which they are installed. */
    public abstract List<String> projectsFor(Interpreter interpreter);
}
