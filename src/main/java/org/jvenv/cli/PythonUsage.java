package org.jvenv.cli;

import java.util.List;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;

/** {@code jvenv python}, where no command of that name follows: prints which there are. */
final class PythonUsage implements RawCommand {

    private final Streams streams;

    PythonUsage(Streams streams) {
        this.streams = streams;
    }

    @Override
    public int run(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        switch (first) {
            case "-h", "--help" -> streams.out().print(UsageText.ofPython());
            case "" -> {
                streams.err().print(UsageText.ofPython());
                return ExitCode.USAGE.number();
            }
            default -> throw UsageException.of("unknown command `python " + first + "`", "see `jvenv python --help`");
        }
        return ExitCode.SUCCESS.number();
    }

    @Override
    public String summary() {
        return "List, find and pin Pythons";
    }
}
