package org.jvenv.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The native executable for Linux on x86-64. */
record Executable(Path file) {

    private static final String SYMBOLS_OF = "GLIBC_2.";
    private static final int OLDEST_MINOR = 17;

    /** The Y of the glibc 2.Y that it needs at least, by the versions of the symbols that it names. */
    int glibcMinor() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        int newest = OLDEST_MINOR;
        for (int at = text.indexOf(SYMBOLS_OF); at >= 0; at = text.indexOf(SYMBOLS_OF, at + 1)) {
            newest = Math.max(newest, number(text, at + SYMBOLS_OF.length()));
        }
        return newest;
    }

    private static int number(String text, int start) {
        int end = start;
        while (end < start + 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == start ? 0 : Integer.parseInt(text.substring(start, end));
    }
}
