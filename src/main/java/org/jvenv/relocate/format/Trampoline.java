package org.jvenv.relocate.format;

import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.format.RelocationWarning.Reason;
import org.jvenv.relocate.text.Language.Occurrence;
import org.jvenv.relocate.text.PathPatterns;
import org.jvenv.relocate.text.Substitution;

/**
 * A Windows launcher of uv.
 *
 * <p>In uv 0.5, the program is followed by the zip archive with the script, the path of the interpreter in UTF-8, the
 * length of the path in four bytes, and a word of four letters. In uv 0.13, the path is the resource
 * {@code UV_PYTHON_PATH}; other data follows, so the new path must not be longer than the old one.
 */
public final class Trampoline {

    private static final int LENGTH = 4;
    private static final int WORD = 4;
    private static final String RESOURCE = "UV_PYTHON_PATH";
    private static final String COMMENT = "#!";

    private Trampoline() {}

    public static boolean is(String program) {
        return isTrailed(program) || PeResource.named(RESOURCE, program) != null;
    }

    /** Returns {@code program} with the new path, or unchanged if there is too little space for it. */
    static String moved(String program, Substitution substitution) {
        if (isTrailed(program)) {
            return trailed(program, substitution);
        }
        @Nullable PeResource resource = PeResource.named(RESOURCE, program);
        if (resource == null) {
            return program;
        }
        @Nullable String path = path(resource.in(program), substitution);
        return path == null || path.length() > resource.size() ? program : resource.replaced(program, path);
    }

    /** Returns the warning about a rewritten {@code program}, or {@code null}; shebangs in its script are ignored. */
    public static @Nullable Reason remaining(String program, PathPatterns patterns) {
        @Nullable PeResource resource = PeResource.named(RESOURCE, program);
        if (!isTrailed(program) && resource != null && patterns.at(resource.in(program), 0) != null) {
            return Reason.TOO_SHORT;
        }
        @Nullable Occurrence found = patterns.next(program, 0);
        while (found != null && program.startsWith(COMMENT, found.start() - COMMENT.length())) {
            found = patterns.next(program, found.end());
        }
        return found == null ? null : Reason.NAMED_IN_BINARY;
    }

    private static String trailed(String program, Substitution substitution) {
        int end = program.length() - WORD - LENGTH;
        int start = end - (int) LittleEndian.number(program, end, LENGTH);
        @Nullable String path = path(program.substring(start, end), substitution);
        return path == null
                ? program
                : program.substring(0, start)
                        + path
                        + LittleEndian.bytes(path.length())
                        + program.substring(end + LENGTH);
    }

    private static @Nullable String path(String before, Substitution substitution) {
        @Nullable Occurrence place = substitution.patterns().at(before, 0);
        return place == null ? null : substitution.place() + before.substring(place.end());
    }

    private static boolean isTrailed(String program) {
        long length = LittleEndian.number(program, (long) program.length() - WORD - LENGTH, LENGTH);
        boolean named = program.endsWith("UVUV") || program.endsWith("UVSC") || program.endsWith("UVPY");
        return named && length > 0 && length <= program.length() - WORD - LENGTH;
    }
}
