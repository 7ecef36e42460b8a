package org.jvenv;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.Cli;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;
import org.jvenv.platform.Signals;
import org.jvenv.platform.StandardOutput;
import org.jvenv.platform.Variables;
import org.jvenv.report.ShownStream;

/** The program {@code jvenv}. */
public final class Main {

    private Main() {}

    public static void main(String... args) {
        Signals signals = Signals.listen();
        int status;
        try {
            StandardOutput output = new StandardOutput();
            Streams streams =
                    new Streams(new ShownStream(output), new ShownStream(new FileOutputStream(FileDescriptor.err)));
            status = run(streams, Variables.ofProcess(), signals, args);
            streams.out().flush();
            status = writtenOrFailed(output, streams, status);
        } finally {
            signals.finished();
        }
        signals.exit(status);
    }

    /** Connects the parts of the program and runs a command; returns the exit status. */
    static int run(Streams streams, Variables variables, Signals signals, String... args) {
        FileSystem files = FileSystems.getDefault();
        @Nullable Path workingDirectory = workingDirectory(files);
        if (workingDirectory == null) {
            streams.err().println("error: the working directory is gone\nhint: change to another directory with `cd`");
            return ExitCode.MACHINE_ERROR.number();
        }
        Wiring wiring = new Wiring(variables, files, workingDirectory, signals);
        Cli cli = new Cli(new CommandContext(wiring, workingDirectory, streams));
        return isLogWanted(variables, args) ? LogRequest.run(cli, variables, streams, args) : cli.run(args);
    }

    /** Whether a level is asked for: nothing of logging is loaded otherwise. */
    private static boolean isLogWanted(Variables variables, String... args) {
        for (String arg : args) {
            if (arg.startsWith(LogRequest.OPTION)) {
                return true;
            }
        }
        return variables.find(LogRequest.VARIABLE).isPresent();
    }

    /** Returns {@code null} if it was deleted, for which the JDK has no specific exception. */
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

    /** Output that cannot be written is a failure. */
    private static int writtenOrFailed(StandardOutput output, Streams streams, int status) {
        @Nullable String fault = output.fault();
        if (fault == null || status != ExitCode.SUCCESS.number()) {
            return status;
        }
        streams.err().println("error: cannot write to standard output: " + fault);
        return ExitCode.MACHINE_ERROR.number();
    }
}
