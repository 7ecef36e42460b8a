package org.jvenv.relocate.format;

import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.text.Language.Occurrence;
import org.jvenv.relocate.text.Substitution;

/**
 * A Windows launcher (simple_launcher of distlib and pip): the program, a shebang with the interpreter, and a zip
 * archive with the script. The launchers of uv have {@linkplain Trampoline another format}.
 */
final class Launcher {

    private static final String ARCHIVE_ENDS = "PK\u0005\u0006";
    private static final String ARCHIVE_BEGINS = "PK\u0003\u0004";
    private static final int OFFSET_OF_DIRECTORY_SIZE = 12;
    private static final int OFFSET_OF_DIRECTORY_START = 16;
    private static final int SIZE_OF_END = 22;

    private Launcher() {}

    /**
     * Returns {@code program} with the new path. Offsets in the archive do not change: they are relative to its start.
     */
    static String moved(String program, Substitution substitution) {
        if (Trampoline.is(program)) {
            return Trampoline.moved(program, substitution);
        }
        int archive = archiveStart(program);
        int line = archive < 0 ? -1 : program.lastIndexOf("#!", archive);
        @Nullable
        Occurrence place = line < 0 ? null : substitution.patterns().next(program.substring(line, archive), 0);
        if (place == null || place.start() > "#!\"".length()) {
            return program;
        }
        String rest = program.substring(line + place.end(), archive);
        boolean quoted = program.startsWith("#!\"", line);
        boolean needsQuotes = !quoted && substitution.place().indexOf(' ') >= 0;
        return program.substring(0, line)
                + (quoted || needsQuotes ? "#!\"" : "#!")
                + substitution.place()
                + (needsQuotes ? closeQuote(rest) : rest)
                + program.substring(archive);
    }

    private static String closeQuote(String rest) {
        String executable = rest.stripTrailing();
        return executable + '"' + rest.substring(executable.length());
    }

    private static int archiveStart(String program) {
        int end = program.lastIndexOf(ARCHIVE_ENDS);
        if (end < 0 || end + SIZE_OF_END > program.length()) {
            return -1;
        }
        long start = end
                - LittleEndian.number(program, end + OFFSET_OF_DIRECTORY_SIZE, 4)
                - LittleEndian.number(program, end + OFFSET_OF_DIRECTORY_START, 4);
        return start > 0 && start < end && program.startsWith(ARCHIVE_BEGINS, (int) start) ? (int) start : -1;
    }
}
