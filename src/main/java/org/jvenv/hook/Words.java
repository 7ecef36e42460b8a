package org.jvenv.hook;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jvenv.activate.Quoting;
import org.jvenv.report.Visible;
import org.jvenv.trust.OldTrust;

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

    /** Tells what became of what an earlier version trusted. */
    void tellBrought(OldTrust.Brought brought) {
        if (brought.count() > 0) {
            tell("what an earlier version trusted was brought over: " + brought.count());
        }
        for (Path project : brought.changed()) {
            tellTrust(project + " has changed since an earlier version trusted it; to trust it again, run:", project);
        }
    }
}
