package org.jvenv.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.tree.TextFile;

/**
 * The file {@code .project} of an environment, which names the directory of the project that it is for in its first
 * line. virtualenvwrapper writes it, and editors read it.
 */
public final class ProjectTie {

    /** What the file is called. */
    public static final String NAME = ".project";

    private static final int LONGEST_PATH = 1 << 14;

    private ProjectTie() {}

    /** The project of the environment at {@code prefix}; nothing if it names none, or what can be no directory. */
    public static Optional<Path> of(Path prefix) throws IOException {
        Path file = prefix.resolve(NAME);
        String line = Files.isRegularFile(file) ? firstLine(file).strip() : "";
        try {
            return line.isEmpty()
                    ? Optional.empty()
                    : Optional.of(prefix.resolve(line).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The first line of {@code file}, as it stands, or its beginning, if no path could be as long. */
    public static String firstLine(Path file) throws IOException {
        String text;
        try (InputStream stream = Files.newInputStream(file)) {
            text = TextFile.withoutMark(new String(stream.readNBytes(LONGEST_PATH), StandardCharsets.UTF_8));
        }
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
