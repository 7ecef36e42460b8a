package org.jvenv.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Detects terminals, and asks the user. */
public final class Terminal {

    private Terminal() {}

    /** Whether standard error is a terminal. This works only on Linux, because Java cannot tell its streams apart. */
    public static boolean showsErrors(FileSystem files) {
        return isTerminal(files.getPath("/proc/self/fd/2"));
    }

    /** Whether standard output is a terminal. */
    public static boolean showsData(FileSystem files) {
        return isTerminal(files.getPath("/proc/self/fd/1"));
    }

    /**
     * Asks the user a question that is answered with yes or no, and anything else means no.
     *
     * @return the answer; empty if there is no terminal
     */
    public static Optional<Boolean> confirms(FileSystem files, String question, PrintStream err) {
        if (!isTerminal(files.getPath("/proc/self/fd/0")) || !showsErrors(files)) {
            return Optional.empty();
        }
        err.print(question + " [y/N] ");
        err.flush();
        try (BufferedReader terminal =
                Files.newBufferedReader(files.getPath("/dev/tty"), StandardCharsets.ISO_8859_1)) {
            @Nullable String answer = terminal.readLine();
            return Optional.of(answer != null
                    && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
