package org.jvenv.cli.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentFacts;
import org.jvenv.manage.NamedEnvironments;
import org.jvenv.platform.Terminal;
import org.jvenv.report.Visible;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv list}: prints the environments that have names, from their files alone. */
public final class ListCommand implements Command {

    private static final String BRIEF = "--brief";
    private static final String SIZE = "--size";
    private static final int USUAL_WIDTH = 80;

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;
    private final EnvironmentArguments environments;

    public ListCommand(Creators creators, Path workingDirectory, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
        this.environments = new EnvironmentArguments(creators, workingDirectory);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "list", "ENV", "0..*", groups(), "List the environments in $WORKON_HOME, or those that are named.");
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup(
                "Options",
                List.of(
                        Flags.flag("print only the names", "-b", BRIEF),
                        Flags.flag("measure how much room each takes, which needs time", SIZE),
                        Flags.json(),
                        Flags.help())));
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        List<Path> prefixes = prefixes(arguments);
        if (arguments.hasMatchedOption(BRIEF)) {
            for (Path prefix : prefixes) {
                streams.out().println(Visible.onOneLine(String.valueOf(prefix.getFileName())));
            }
            return ExitCode.SUCCESS;
        }
        EnvironmentReport report = new EnvironmentReport(environments, arguments.hasMatchedOption(SIZE));
        List<EnvironmentFacts> facts = new ArrayList<>();
        for (Path prefix : prefixes) {
            facts.add(EnvironmentFacts.of(prefix));
        }
        if (arguments.hasMatchedOption(Flags.JSON)) {
            streams.out().println(report.json(facts));
        } else if (facts.isEmpty()) {
            streams.err().println("no environment is in `" + creators.namedEnvironments() + "`");
        } else {
            streams.out().print(report.table(facts, width()));
        }
        return ExitCode.SUCCESS;
    }

    private List<Path> prefixes(ParseResult arguments) {
        String[] words = arguments.matchedPositionalValue(0, new String[0]);
        if (words.length == 0) {
            try {
                return new NamedEnvironments(creators.namedEnvironments()).all();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<Path> prefixes = new ArrayList<>();
        for (String word : words) {
            prefixes.add(environments.existing(word).prefix());
        }
        return prefixes;
    }

    /** The width of the terminal, which shells tell in {@code COLUMNS}; where nobody is watching, lines are whole. */
    private int width() {
        if (!Terminal.showsData(workingDirectory.getFileSystem())) {
            return Integer.MAX_VALUE;
        }
        try {
            return Math.max(1, Integer.parseInt(creators.variable("COLUMNS").orElse("")));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }
}
