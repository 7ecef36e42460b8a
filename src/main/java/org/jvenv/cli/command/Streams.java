package org.jvenv.cli.command;

import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.platform.Terminal;
import org.jvenv.report.ShownStream;

/**
 * Where words and data go.
 *
 * @param out for data
 * @param err for words
 */
public record Streams(PrintStream out, PrintStream err) {

    /** Standard output for a path: as it is for programs, visible on a terminal. */
    public PrintStream dataFor(FileSystem files) {
        return Terminal.showsData(files) ? out : data();
    }

    /** Warns of what killed runs left half done, and where it lies. */
    public void warnOfSetAside(List<Path> paths) {
        for (Path path : paths) {
            err.println("warning: `" + path + "` holds files of an interrupted run that jvenv cannot restore");
        }
    }

    /** Standard output for what programs read, in which nothing is made visible. */
    public PrintStream data() {
        return ShownStream.raw(out);
    }
}
