package org.jvenv.cli.completion;

import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import org.jvenv.shellrc.Integration;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv completion}: prints the completion script of a shell. */
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
                "Print the completion script of a shell for commands, options, environments and interpreters.",
                "The scripts are also installed in share/bash-completion, share/zsh/site-functions and",
                "share/fish/vendor_completions.d. `json` prints the same data for programs, as in",
                "share/jvenv/completion.json. The other shells ask jvenv at each TAB.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        String[] words = arguments.words();
        String hint = "use " + ListValues.alternatives(SHELLS);
        if (words.length == 0) {
            throw UsageException.of("no shell is named", hint);
        }
        if (Integration.of(words[0]).isPresent() && !SHELLS.contains(words[0])) {
            throw UsageException.of(
                    "no separate completion script for `" + words[0] + "`",
                    "the output of `jvenv init " + words[0] + "` contains the completion");
        }
        if (!SHELLS.contains(words[0])) {
            throw UsageException.of("no completion script for `" + words[0] + "`", hint);
        }
        context.streams().data().print(script(words[0], CommandModel.all(table, context)));
        return ExitCode.SUCCESS;
    }

    /** Returns the completion script of {@code shell}. */
    public static String script(String shell, List<CommandModel> commands) {
        return switch (shell) {
            case "bash" -> BashCompletion.of(commands);
            case "zsh" -> ZshCompletion.of(commands);
            case "json" -> JsonCompletion.of(commands);
            default -> FishCompletion.of(commands);
        };
    }
}
