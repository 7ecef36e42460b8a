package org.jvenv.cli.shell;

import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.UsageException;
import org.jvenv.shellrc.Integration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The positional argument SHELL. */
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

    /**
     * Returns the name of the shell.
     *
     * @throws UsageException if it is missing or unsupported
     */
    static String shell(Arguments arguments) {
        String shell = arguments.word(0);
        String hint = "use " + ListValues.alternatives(Integration.names());
        if (shell.isEmpty()) {
            throw UsageException.of("no shell is named", hint);
        }
        if (Integration.of(shell).isEmpty()) {
            throw UsageException.of("unsupported shell `" + shell + "`", hint);
        }
        return shell;
    }
}
