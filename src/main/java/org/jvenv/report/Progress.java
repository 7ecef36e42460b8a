package org.jvenv.report;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.Environment;
import org.jvenv.python.discovery.Discovery;

/** Told what jvenv does, as it does it. One method per event, so that wording lives in one place. */
public interface Progress {

    /** An interpreter was chosen; {@code discovery} knows which others were looked at. */
    void foundInterpreter(Discovery discovery);

    /** The file system of {@code environment} lets no program be executed; its Python lies elsewhere. */
    default void cannotExecute(Environment environment) {}

    /** Another process is at work on {@code prefix}. */
    void waitingFor(Path prefix);

    /** A shell has no script in {@code environment}, because it could not bear it. */
    void leftOutScript(Environment environment, String obstacle);

    /** Files of these names were where scripts of {@code environment} belong, and stayed in their place. */
    void keptScripts(Environment environment, List<String> names);

    /** No file {@code .venv} leads to {@code environment}, because none could hold its path. */
    void leftOutRedirect(Environment environment);

    /** Something is decided that a user may want to know the reason of. */
    void decided(String decision);

    /**
     * A package was put into an environment, from the wheel {@code file}, which is in the place named {@code origin}.
     */
    void seeded(String seed, Path file, String origin);

    /** The files of a package were copied, because they could not be linked. */
    void copiesInsteadOfLinks(String seed);

    /** A package has no compiled files, though it should; {@code obstacle} is what its Python said or did. */
    void notCompiled(String seed, String obstacle);

    /**
     * A file comes from the index.
     *
     * @param here how many bytes of it have come
     * @param size how many it has, or -1 if that is not known
     */
    default void downloading(String file, long here, long size) {}

    /** No file comes from the index any more. */
    default void downloadEnded() {}

    /** Something hidden that was to be deleted could not be. */
    void leftBehind(Path path);

    /** Files of a killed run could not be restored. */
    default void setAside(Path path) {}

    /** All is done for one destination. */
    void finished(Creation creation);
}
