package org.jvenv.cli.shell;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.command.Streams;
import org.jvenv.hook.HookCommand;
import org.jvenv.platform.Deadline;
import org.jvenv.report.ShownStream;

/** {@code jvenv hook}: the command that the shell integration calls. */
public final class HookCall implements RawCommand {

    private static final int LONGEST_ANSWER_SECONDS = 10;

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;

    public HookCall(Creators creators, Path workingDirectory, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
    }

    @Override
    public int run(List<String> arguments) {
        HookCommand command = new HookCommand(
                creators::variable,
                creators.namedEnvironments(),
                creators.trustIfAny().orElse(null),
                workingDirectory);
        return Deadline.within(
                        LONGEST_ANSWER_SECONDS,
                        () -> command.run(arguments, ShownStream.raw(streams.out()), streams.err()))
                .number();
    }
}
