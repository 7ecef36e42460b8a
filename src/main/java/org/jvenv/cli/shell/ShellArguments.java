package org.jvenv.cli.shell;

import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.UsageException;
import org.jvenv.shellrc.Integration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The word by which a command is told for which shell it works. */
final class ShellArguments {

    private ShellArguments() {}

    static CommandSpec spec(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description, "SHELL is one of " + String.join(", ", Integration.names()) + ".");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .arity("0..1")
                .type(String.class)
                .build());
        return spec;
    }

    /** The word, which must be one that jvenv knows. */
    static String shell(Arguments arguments) {
        String shell = arguments.word(0);
        String known = "it is one of " + String.join(", ", Integration.names());
        if (shell.isEmpty()) {
            throw UsageException.of("no shell is named", known);
        }
        if (Integration.of(shell).isEmpty()) {
            throw UsageException.of("unsupported shell `" + shell + "`", known);
        }
        return shell;
    }
}
