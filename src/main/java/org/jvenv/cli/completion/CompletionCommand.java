package org.jvenv.cli.completion;

import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import org.jvenv.shellrc.Integration;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv completion}: prints what lets a shell complete the words behind {@code jvenv}. */
public final class CompletionCommand implements ExitCodeCommand {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish", "json");

    private final List<? extends CommandRow> table;
    private final CommandContext context;

    public CompletionCommand(CommandContext context, List<? extends CommandRow> table) {
        this.context = context;
        this.table = table;
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "completion",
                String.join("|", SHELLS),
                "0..1",
                groups(),
                "Print what lets a shell complete commands, options, environments and Pythons.",
                "It is also shipped: share/bash-completion, share/zsh/site-functions, share/fish/vendor_completions.d,"
                        + " and,",
                "as a table for programs, share/jvenv/completion.json. That is read by what `jvenv init` prints for"
                        + " nu,",
                "xonsh and PowerShell; tcsh has what bash has.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        String[] words = arguments.words();
        String known = "it is one of " + String.join(", ", SHELLS);
        if (words.length == 0) {
            throw UsageException.of("no shell is named", known);
        }
        if (Integration.of(words[0]).isPresent() && !SHELLS.contains(words[0])) {
            throw UsageException.of(
                    "there is no completion for `" + words[0] + "` alone",
                    "what `jvenv init " + words[0] + "` prints has all there is");
        }
        if (!SHELLS.contains(words[0])) {
            throw UsageException.of("there is no completion for `" + words[0] + "`", known);
        }
        context.streams().data().print(script(words[0], CommandModel.all(table, context)));
        return ExitCode.SUCCESS;
    }

    /** The completion of {@code shell}. */
    public static String script(String shell, List<CommandModel> commands) {
        return switch (shell) {
            case "bash" -> BashCompletion.of(commands);
            case "zsh" -> ZshCompletion.of(commands);
            case "json" -> JsonCompletion.of(commands);
            default -> FishCompletion.of(commands);
        };
    }
}
