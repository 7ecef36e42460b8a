package org.jvenv.hook;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jvenv.activate.Quoting;
import org.jvenv.report.Visible;

/** Messages to the user, each on one line. */
final class HookMessages {

    private final PrintStream stream;

    HookMessages(PrintStream stream) {
        this.stream = stream;
    }

    /** Prints {@code text} on one line. */
    void print(String text) {
        stream.println("jvenv: " + Visible.onOneLine(text));
    }

    /** Prints {@code text}, followed by the command that trusts {@code project}. */
    void printUntrusted(String text, Path project) {
        print(text + " jvenv trust " + Quoting.POSIX.quote(project.toString()));
    }
}
