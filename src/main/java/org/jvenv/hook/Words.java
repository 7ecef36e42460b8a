package org.jvenv.hook;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jvenv.activate.Quoting;
import org.jvenv.trust.OldTrust;

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

    /** Tells what became of what an earlier version trusted. */
    void tellBrought(OldTrust.Brought brought) {
        if (brought.count() > 0) {
            tell("what an earlier version trusted was brought over: " + brought.count());
        }
        for (Path project : brought.changed()) {
            tellTrust(project + " has changed since an earlier version trusted it; to trust it again, run:", project);
        }
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(Character.isISOControl(text.charAt(i)) ? '?' : text.charAt(i));
        }
        return shown.toString();
    }
}
