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

/** The base class of the commands {@code jvenv python …}, which take a request and options. */
abstract class PythonCommand implements ExitCodeCommand {

    private final String name;
    private final String description;
    private final List<Option> options;

    PythonCommand(String name, String description, List<Option> options) {
        this.name = name;
        this.description = description;
        this.options = options;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("jvenv python " + name);
        spec.usageMessage().description(description);
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

    /** Returns the request in the arguments, or {@code defaultRequest} without arguments. */
    static PythonRequest request(Arguments arguments, Path workingDirectory, PythonRequest defaultRequest) {
        String text = arguments.word(0);
        return text.isEmpty() ? defaultRequest : RequestGrammar.parse(text, workingDirectory);
    }
}
