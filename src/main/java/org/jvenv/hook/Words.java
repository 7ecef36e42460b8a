package org.jvenv.hook;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jvenv.activate.Quoting;

/** What the user is told, without what would control the terminal. */
final class Words {

    private final PrintStream stream;

    Words(PrintStream stream) {
        this.stream = stream;
    }

    void tell(String text) {
        stream.println("jvenv: " + shown(text));
    }

    /** Tells that something is not done, and how to have it done. */
    void tellTrust(String text, Path project) {
        tell(text + " jvenv trust " + Quoting.POSIX.quote(project.toString()));
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(Character.isISOControl(text.charAt(i)) ? '?' : text.charAt(i));
        }
        return shown.toString();
    }
}
