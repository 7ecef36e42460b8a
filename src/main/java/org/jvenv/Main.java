package org.jvenv;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.Cli;
import org.jvenv.cli.Streams;
import org.jvenv.failure.ExitCode;
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
        signals.exit(status);
    }

    /** Everything {@link #main} does but leave: wires the parts together and runs one command. */
    static int run(Streams streams, Variables variables, Signals signals, String... args) {
        FileSystem files = FileSystems.getDefault();
        @Nullable Path workingDirectory = workingDirectory(files);
        if (workingDirectory == null) {
            streams.err().println("error: the working directory is gone\nhint: change to one that is there");
            return ExitCode.MACHINE_ERROR.number();
        }
        Wiring wiring = new Wiring(variables, files, workingDirectory, signals);
        return new Cli(wiring, workingDirectory, streams).run(args);
    }

    /** {@code null} if it was deleted: for that the JDK has neither an exception nor an error of its own kind. */
    private static @Nullable Path workingDirectory(FileSystem files) {
        try {
            return files.getPath("").toAbsolutePath();
        } catch (Error e) {
            if (e.getClass() != Error.class) {
                throw e;
            }
            return null;
        }
    }

    /**
     * Text leaves in UTF-8 whatever the locale says: it is mostly the names of files, which are bytes to the system.
     */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
