package org.jvenv.cli;

import java.util.List;
import org.jvenv.failure.ExitCode;
import org.jvenv.shellrc.Integration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv init}: prints the code by which a shell knows jvenv. */
final class InitCommand implements Command {

    private final Streams streams;

    InitCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                ShellArguments.spec("jvenv init", "Print what a shell has to read to know jvenv's commands.");
        groups().forEach(group -> group.options().forEach(spec::addOption));
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(SetupCommand.HELP);
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        Integration integration =
                Integration.of(ShellArguments.shell(arguments)).orElseThrow();
        streams.out().print(integration.code());
        streams.out().flush();
        return ExitCode.SUCCESS;
    }
}
