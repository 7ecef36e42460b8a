package org.jvenv.cli.manage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentFacts;
import org.jvenv.platform.Terminal;
import org.jvenv.report.Visible;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv list}: lists the named environments, from their files. */
public final class ListCommand implements ExitCodeCommand {

    private static final Option BRIEF = Option.flag("print only the names", "-b", "--brief");
    private static final Option SIZE = Option.flag("also print the size of each, which takes time", "--size");
    private static final int DEFAULT_WIDTH = 80;

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public ListCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "list", "ENV", "0..*", groups(), "List the environments in $WORKON_HOME, or the given ones.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(BRIEF, SIZE, CommonOptions.JSON, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        List<Path> prefixes = prefixes(arguments);
        if (arguments.has(BRIEF)) {
            for (Path prefix : prefixes) {
                context.out().println(Visible.onOneLine(String.valueOf(prefix.getFileName())));
            }
            return ExitCode.SUCCESS;
        }
        EnvironmentReport report = new EnvironmentReport(environments, arguments.has(SIZE));
        List<EnvironmentFacts> facts = new ArrayList<>();
        for (Path prefix : prefixes) {
            facts.add(EnvironmentFacts.of(prefix));
        }
        if (arguments.has(CommonOptions.JSON)) {
            context.out().println(report.json(facts));
        } else if (facts.isEmpty()) {
            context.err().println("no environment in `" + context.services().namedEnvironments() + "`");
        } else {
            context.out().print(report.table(facts, width()));
        }
        return ExitCode.SUCCESS;
    }

    private List<Path> prefixes(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        if (words.length == 0) {
            return environments.named();
        }
        List<Path> prefixes = new ArrayList<>();
        for (String word : words) {
            prefixes.add(environments.existing(word).prefix());
        }
        return prefixes;
    }

    /** Returns the width of the terminal, from {@code COLUMNS}; unlimited if the output is not a terminal. */
    private int width() {
        if (!Terminal.showsData(context.workingDirectory().getFileSystem())) {
            return Integer.MAX_VALUE;
        }
        try {
            return Math.max(1, Integer.parseInt(context.variable("COLUMNS").orElse("")));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
