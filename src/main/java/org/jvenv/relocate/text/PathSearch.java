package org.jvenv.relocate.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.launcher.ScriptStart;

/** Looks for the old place in files that need not fit into memory. */
public final class PathSearch {

    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 1 << 14;

    private final PathPatterns needles;

    public PathSearch(PathPatterns needles) {
        this.needles = needles;
    }

    /** Whether {@code file} names the old place. */
    public boolean finds(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            String kept = "";
            for (byte[] piece = stream.readNBytes(PIECE); piece.length > 0; piece = stream.readNBytes(PIECE)) {
                String text = kept + ByteText.of(piece);
                if (needles.areIn(text)) {
                    return true;
                }
                kept = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }

    /** Whether {@code file} is a script whose interpreter lies in the old place. */
    public boolean findsInShebang(Path file) throws IOException {
        String start = start(file);
        @Nullable ScriptStart lines = start.startsWith("#!") ? ScriptStart.of(start) : null;
        return lines != null && needles.at(lines.interpreter(), 0) != null;
    }

    /** Whether {@code file} is no text: like git, and like grep, we take a zero byte for the sign of that. */
    public static boolean isBinary(Path file) throws IOException {
        return start(file).indexOf('\0') >= 0;
    }

    /** Whether {@code file} is binary and needs no interpreter. It may be large. */
    public static boolean isProgramProper(Path file) throws IOException {
        String start = start(file);
        return start.indexOf('\0') >= 0 && !start.startsWith("#!");
    }

    private static String start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return ByteText.of(stream.readNBytes(OVERLAP));
        }
    }
}
