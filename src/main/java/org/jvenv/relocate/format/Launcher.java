package org.jvenv.relocate.format;

import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.text.Occurrence;
import org.jvenv.relocate.text.Substitution;

/**
 * A program for Windows that starts a Python: the launcher proper, the line {@code #!} with the interpreter, and a zip
 * archive with what is to be run. (simple_launcher, as distlib and pip use it; uv's are {@linkplain Trampoline
 * others}.)
 */
final class Launcher {

    private static final String ARCHIVE_ENDS = "PK\u0005\u0006";
    private static final String ARCHIVE_BEGINS = "PK\u0003\u0004";
    private static final int SIZE_OF_CONTENTS = 12;
    private static final int PLACE_OF_CONTENTS = 16;
    private static final int SIZE_OF_END = 22;

    private Launcher() {}

    /** {@code program} for the new place. All else in it stays: places in the archive count from its own start. */
    static String moved(String program, Substitution substitution) {
        if (Trampoline.is(program)) {
            return Trampoline.moved(program, substitution);
        }
        int archive = archiveIn(program);
        int line = archive < 0 ? -1 : program.lastIndexOf("#!", archive);
        @Nullable Occurrence place = line < 0 ? null : substitution.needles().next(program.substring(line, archive), 0);
        if (place == null || place.start() > "#!\"".length()) {
            return program;
        }
        String rest = program.substring(line + place.end(), archive);
        boolean quoted = program.startsWith("#!\"", line);
        boolean needsQuotes = !quoted && substitution.place().indexOf(' ') >= 0;
        return program.substring(0, line)
                + (quoted || needsQuotes ? "#!\"" : "#!")
                + substitution.place()
                + (needsQuotes ? withQuote(rest) : rest)
                + program.substring(archive);
    }

    private static String withQuote(String rest) {
        String executable = rest.stripTrailing();
        return executable + '"' + rest.substring(executable.length());
    }

    private static int archiveIn(String program) {
        int end = program.lastIndexOf(ARCHIVE_ENDS);
        if (end < 0 || end + SIZE_OF_END > program.length()) {
            return -1;
        }
        long start = end
                - LittleEndian.number(program, end + SIZE_OF_CONTENTS, 4)
                - LittleEndian.number(program, end + PLACE_OF_CONTENTS, 4);
        return start > 0 && start < end && program.startsWith(ARCHIVE_BEGINS, (int) start) ? (int) start : -1;
    }
}
