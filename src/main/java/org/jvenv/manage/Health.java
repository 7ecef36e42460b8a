package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.tree.Trees;
import org.jvenv.version.NaturalOrder;

/**
 * Whether an environment works, according to its files.
 *
 * @param fault a short description of the problem, or {@code null}
 * @param wasMoved whether the reason is that it was moved or copied by hand
 */
public record Health(@Nullable String fault, boolean wasMoved) {

    private static final int MAX_LINKS = 40;

    /** The first release of CPython that does not start with a large {@code pyvenv.cfg}. */
    private static final String FIRST_LIMITED = "3.11";

    Health(@Nullable String fault) {
        this(fault, false);
    }

    static Health of(EnvironmentFiles files, PyvenvCfg.Found file, Programs programs) throws IOException {
        Path python = files.python();
        if (!Files.isExecutable(python)) {
            return new Health(problemOf(python));
        }
        PyvenvCfg configuration = file.configuration();
        @Nullable String fault = faultIn(file);
        @Nullable String other = fault != null ? fault : wrongRelease(python, configuration);
        return other != null || isAtRecordedPath(files, configuration) ? new Health(other) : movedByHand(programs);
    }

    /** Whether the recorded command ends in the current path; then the programs need not be read. */
    private static boolean isAtRecordedPath(EnvironmentFiles files, PyvenvCfg configuration) {
        return configuration.find("command").orElse("").endsWith(" " + files.prefix());
    }

    /** Checks the programs, which name the old path if the environment was moved or copied by hand. */
    private static Health movedByHand(Programs programs) throws IOException {
        Programs.@Nullable ForeignProgram foreign = programs.firstForeign();
        return foreign == null ? new Health(null) : new Health(foreign.fault(), true);
    }

    /** Whether no problem was found. */
    public boolean isSound() {
        return fault == null;
    }

    private static @Nullable String faultIn(PyvenvCfg.Found file) {
        PyvenvCfg configuration = file.configuration();
        if (file.size() == PyvenvCfg.Found.NO_FILE) {
            return "it has no pyvenv.cfg";
        }
        if (file.size() > PyvenvCfg.MAX_BYTES) {
            return "its pyvenv.cfg is larger than 1 MiB";
        }
        if (file.size() > PyvenvCfg.MAX_BYTES_TO_START && isLimited(configuration)) {
            return "its pyvenv.cfg is larger than 32 KiB, and its Python does not start";
        }
        if (configuration.text().indexOf('\0') >= 0) {
            return "its pyvenv.cfg is not encoded in UTF-8";
        }
        return configuration.entries().isEmpty() ? "its pyvenv.cfg is empty" : null;
    }

    private static boolean isLimited(PyvenvCfg configuration) {
        return configuration.find("implementation").orElse("CPython").equals("CPython")
                && NaturalOrder.INSTANCE.compare(PythonVersions.feature(configuration), FIRST_LIMITED) >= 0;
    }

    private static String problemOf(Path python) throws IOException {
        if (!Trees.isThere(python)) {
            return "it has no Python";
        }
        return Files.exists(python)
                ? "its Python cannot be executed"
                : "its Python does not exist: " + resolveLinks(python);
    }

    /** Resolves only the last part of the path, whether or not its target exists; {@code toRealPath} is much slower. */
    static Path resolveLinks(Path link) throws IOException {
        Path at = link;
        for (int links = 0; links < MAX_LINKS && Files.isSymbolicLink(at); links++) {
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    /** The target of a link may become another release, whose packages are in another directory. */
    private static @Nullable String wrongRelease(Path python, PyvenvCfg configuration) throws IOException {
        String now = PythonVersions.inName(String.valueOf(resolveLinks(python).getFileName()));
        String then = PythonVersions.feature(configuration);
        return now.isEmpty() || then.isEmpty() || now.equals(then)
                ? null
                : "it was created for Python " + then + ", but its Python is " + now;
    }
}
