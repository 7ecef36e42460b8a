package org.jvenv.platform;

/**
 * The name of the file that contains the project of an environment: {@code VIRTUALENVWRAPPER_PROJECT_FILENAME}, else
 * {@code .project}. It does not change while the process runs.
 */
public final class ProjectFileName {

    private static final String DEFAULT = ".project";
    private static final String NAME = name(Variables.ofProcess());

    private ProjectFileName() {}

    public static String get() {
        return NAME;
    }

    /** Returns the name; an invalid one, or {@code pyvenv.cfg}, is ignored. */
    static String name(Variables variables) {
        String given = variables.find("VIRTUALENVWRAPPER_PROJECT_FILENAME").orElse(DEFAULT);
        boolean usable = given.indexOf('/') < 0
                && given.indexOf('\n') < 0
                && given.indexOf('\0') < 0
                && !given.equals(".")
                && !given.equals("..")
                && !given.equals("pyvenv.cfg");
        return usable ? given : DEFAULT;
    }
}
