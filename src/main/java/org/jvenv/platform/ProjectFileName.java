package org.jvenv.platform;

/**
 * What the file is called in which an environment names its project: {@code VIRTUALENVWRAPPER_PROJECT_FILENAME}, else
 * {@code .project}. It is the same for all environments as long as the process lives.
 */
public final class ProjectFileName {

    private static final String USUAL = ".project";
    private static final String CHOSEN = chosen(Variables.ofProcess());

    private ProjectFileName() {}

    /** The name. */
    public static String get() {
        return CHOSEN;
    }

    /** A name that is none, or that of the mark of environments, does not count. */
    static String chosen(Variables variables) {
        String name = variables.find("VIRTUALENVWRAPPER_PROJECT_FILENAME").orElse(USUAL);
        boolean usable = name.indexOf('/') < 0
                && name.indexOf('\n') < 0
                && name.indexOf('\0') < 0
                && !name.equals(".")
                && !name.equals("..")
                && !name.equals("pyvenv.cfg");
        return usable ? name : USUAL;
    }
}
