package org.jvenv.cli.command;

import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.platform.Terminal;
import org.jvenv.report.ShownStream;

/**
 * Standard output and standard error.
 *
 * @param out for data
 * @param err for messages
 */
public record Streams(PrintStream out, PrintStream err) {

    /** Returns standard output for a path: control characters are escaped only on a terminal. */
    public PrintStream dataFor(FileSystem files) {
        return Terminal.showsData(files) ? out : data();
    }

    /** Warns of directories with files of killed runs. */
    public void warnOfSetAside(List<Path> paths) {
        for (Path path : paths) {
            err.println("warning: `" + path + "` holds files of an interrupted run that jvenv cannot restore");
        }
    }

    /** Returns standard output for programs, in which no control character is escaped. */
    public PrintStream data() {
        return ShownStream.raw(out);
    }
}
