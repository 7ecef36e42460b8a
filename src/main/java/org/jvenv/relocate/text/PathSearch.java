package org.jvenv.relocate.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.launcher.ScriptStart;

/** Searches files of any size for the old path. */
public final class PathSearch {

    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 1 << 14;

    private final PathPatterns patterns;

    public PathSearch(PathPatterns patterns) {
        this.patterns = patterns;
    }

    /** Whether {@code file} contains the old path. */
    public boolean finds(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            String kept = "";
            for (byte[] piece = stream.readNBytes(PIECE); piece.length > 0; piece = stream.readNBytes(PIECE)) {
                String text = kept + ByteText.of(piece);
                if (patterns.areIn(text)) {
                    return true;
                }
                kept = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }

    /** Whether {@code file} is a script whose interpreter is inside the old path. */
    public boolean findsInShebang(Path file) throws IOException {
        String start = start(file);
        @Nullable ScriptStart lines = start.startsWith("#!") ? ScriptStart.of(start) : null;
        return lines != null && patterns.at(lines.interpreter(), 0) != null;
    }

    /** Whether the beginning of {@code file} contains a zero byte, the criterion of git and grep. */
    public static boolean isBinary(Path file) throws IOException {
        return start(file).indexOf('\0') >= 0;
    }

    /** Whether {@code file} is binary and has no shebang; it may be large. */
    public static boolean isBinaryProgram(Path file) throws IOException {
        String start = start(file);
        return start.indexOf('\0') >= 0 && !start.startsWith("#!");
    }

    private static String start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return ByteText.of(stream.readNBytes(OVERLAP));
        }
    }
}
