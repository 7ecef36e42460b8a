package org.jvenv.hook;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jvenv.activate.Quoting;
import org.jvenv.report.Visible;

/** What the user is told, each on a line of its own. */
final class Words {

    private final PrintStream stream;

    Words(PrintStream stream) {
        this.stream = stream;
    }

    void tell(String text) {
        stream.println("jvenv: " + Visible.onOneLine(text));
    }

    /** Tells that something is not done, and how to have it done. */
    void tellTrust(String text, Path project) {
        tell(text + " jvenv trust " + Quoting.POSIX.quote(project.toString()));
    }
}
