package org.jvenv.wheel;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rejects files of wheels that would replace the environment's own files. */
final class ReservedNames {

    /** Prefixes of the names of interpreters and activation scripts. */
    private static final List<String> PROGRAMS = List.of("python", "pypy", "graalpy", "activate", "deactivate");

    private static final Set<String> PROGRAM_DIRECTORIES = Set.of("bin", "scripts");

    /** Files and directories next to {@code bin}, including those of other packages. */
    private static final Set<String> OWN =
            Set.of("pyvenv.cfg", "lib", "lib64", "include", ".gitignore", "cachedir.tag", ".project", ".variables");

    private ReservedNames() {}

    /** Rejects a reserved {@code path} in {@code section}, ignoring case. */
    static void check(Section section, String path) throws BrokenWheelException {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean reserved = switch (section) {
            case SCRIPTS -> path.indexOf('/') >= 0 || isProgram(lower);
            case DATA -> isOwn(lower);
            case PURELIB, PLATLIB, HEADERS -> false;
        };
        if (reserved) {
            throw BrokenWheelException.reserved(section.directoryName() + "/" + path);
        }
    }

    /** Rejects a reserved name of an entry point. */
    static void checkProgram(String name) throws BrokenWheelException {
        if (isProgram(name.toLowerCase(Locale.ROOT))) {
            throw BrokenWheelException.reserved(name);
        }
    }

    private static boolean isOwn(String path) {
        int slash = path.indexOf('/');
        String top = slash < 0 ? path : path.substring(0, slash);
        boolean program = slash >= 0 && PROGRAM_DIRECTORIES.contains(top) && isProgram(path.substring(slash + 1));
        return OWN.contains(top) || program || (slash < 0 && PROGRAM_DIRECTORIES.contains(top));
    }

    private static boolean isProgram(String name) {
        for (String program : PROGRAMS) {
            if (name.startsWith(program)) {
                return true;
            }
        }
        return false;
    }
}
