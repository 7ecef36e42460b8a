package org.jvenv.report;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.Environment;
import org.jvenv.python.discovery.Discovery;

/** Receives the events of jvenv. There is one method for each event, so that all messages are in one place. */
public interface Progress {

    /** An interpreter was chosen; {@code discovery} contains the other candidates. */
    void foundInterpreter(Discovery discovery);

    /** The file system of {@code environment} does not allow programs; its Python is on another one. */
    default void cannotExecute(Environment environment) {}

    /** Another process has locked {@code prefix}. */
    void waitingFor(Path prefix);

    /** A shell gets no script in {@code environment}, because it has no syntax for a value. */
    void leftOutScript(Environment environment, String obstacle);

    /** Existing files with the names of scripts of {@code environment} were kept. */
    void keptScripts(Environment environment, List<String> names);

    /** No file {@code .venv} was created for {@code environment}, because it cannot contain the path. */
    void leftOutRedirect(Environment environment);

    /** A decision was made; {@code decision} contains its reason. */
    void decided(String decision);

    /** A package was installed from the wheel {@code file} of the source {@code origin}. */
    void seeded(String seed, Path file, String origin);

    /** The files of a package were copied, because they could not be linked. */
    void copiesInsteadOfLinks(String seed);

    /** A package was not compiled; {@code obstacle} is the message or exit status of the interpreter. */
    void notCompiled(String seed, String obstacle);

    /**
     * A file is being downloaded.
     *
     * @param received the number of received bytes
     * @param size its number of bytes, or -1 if unknown
     */
    default void downloading(String file, long received, long size) {}

    /** The download has ended. */
    default void downloadEnded() {}

    /** A hidden file or directory could not be deleted. */
    void leftBehind(Path path);

    /** Files of a killed run could not be restored. */
    default void setAside(Path path) {}

    /** A destination is finished. */
    void finished(Creation creation);
}
