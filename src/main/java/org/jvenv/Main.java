package org.jvenv;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jvenv.cli.Cli;
import org.jvenv.cli.Streams;
import org.jvenv.platform.Signals;
import org.jvenv.platform.Variables;

/** The program {@code jvenv}. */
public final class Main {

    private Main() {}

    public static void main(String... args) {
        Signals signals = Signals.listen();
        int status;
        try {
            Streams streams = new Streams(stream(FileDescriptor.out), stream(FileDescriptor.err));
            status = run(streams, Variables.ofProcess(), signals, args);
        } finally {
            signals.finished();
        }
        System.exit(status);
    }

    /** Everything {@link #main} does but leave: wires the parts together and runs one command. */
    static int run(Streams streams, Variables variables, Signals signals, String... args) {
        FileSystem files = FileSystems.getDefault();
        Path workingDirectory = files.getPath("").toAbsolutePath();
        Wiring wiring = new Wiring(variables, files, workingDirectory, signals);
        return new Cli(wiring, workingDirectory, streams).run(args).number();
    }

    /**
     * Text leaves in UTF-8 whatever the locale says: it is mostly the names of files, which are bytes to the system.
     */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
