package org.jvenv.cli.python;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the commands {@code jvenv python …} have in common: one request, and a few flags. */
abstract class PythonCommand implements ExitCodeCommand {

    private final String name;
    private final String purpose;
    private final List<Option> options;

    PythonCommand(String name, String purpose, List<Option> options) {
        this.name = name;
        this.purpose = purpose;
        this.options = options;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("jvenv python " + name);
        spec.usageMessage().description(purpose);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("REQUEST")
                .arity("0..1")
                .type(String.class)
                .build());
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup("Options", options));
    }

    /** What is asked for; if nothing is, what {@code otherwise} says. */
    static PythonRequest request(Arguments arguments, Path workingDirectory, PythonRequest otherwise) {
        String given = arguments.word(0);
        return given.isEmpty() ? otherwise : RequestGrammar.parse(given, workingDirectory);
    }
}
