package org.jvenv.cli;

import java.util.List;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;

/** {@code jvenv python} without one of its commands: prints the list of them. */
final class PythonUsage implements RawCommand {

    private final CommandContext context;

    PythonUsage(CommandContext context) {
        this.context = context;
    }

    @Override
    public int run(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (first.isEmpty()) {
            context.err().print(UsageText.ofPython());
            return ExitCode.USAGE.number();
        }
        if (!CommonOptions.HELP.names().contains(first)) {
            throw UsageException.of("unknown command `python " + first + "`", UsageException.seeHelp("jvenv python"));
        }
        context.out().print(UsageText.ofPython());
        return ExitCode.SUCCESS.number();
    }

    @Override
    public String summary() {
        return "List, find and pin interpreters";
    }
}
