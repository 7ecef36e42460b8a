package org.jvenv.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.AnyCommand;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.command.ValueKind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The facts about a command for completions and manual pages.
 *
 * @param row its row in the table of commands
 * @param summary the description, in one line without a full stop
 * @param spec its positional arguments, or {@code null} if it parses its arguments itself
 * @param groups its options, and those of all commands, in groups with headings
 * @param settable the first words of the commands that take settings
 */
public record CommandModel(
        CommandRow row, String summary, @Nullable CommandSpec spec, List<OptionGroup> groups, List<String> settable) {

    /** The options of jvenv itself, before the command. */
    static final List<Option> GLOBAL_OPTIONS =
            List.of(CommonOptions.HELP, CommonOptions.VERSION, CommonOptions.LOG_LEVEL);

    public CommandModel {
        groups = List.copyOf(groups);
        settable = List.copyOf(settable);
    }

    /** Returns all commands that are not hidden; those that parse their arguments themselves are first. */
    public static List<CommandModel> all(List<? extends CommandRow> table, CommandContext context) {
        List<CommandModel> raw = new ArrayList<>();
        List<CommandModel> parsed = new ArrayList<>();
        List<String> settable = settable(table);
        for (CommandRow row : table) {
            AnyCommand built = row.isHidden() ? null : row.build(context);
            if (built instanceof RawCommand command) {
                raw.add(new CommandModel(row, command.summary(), null, List.of(), settable));
            } else if (built instanceof Command command) {
                parsed.add(new CommandModel(row, summary(command.spec()), command.spec(), groups(command), settable));
            }
        }
        raw.addAll(parsed);
        return raw;
    }

    private static List<OptionGroup> groups(Command command) {
        List<OptionGroup> groups = new ArrayList<>(command.groups());
        groups.add(new OptionGroup("Logging", List.of(CommonOptions.LOG_LEVEL)));
        return groups;
    }

    private static List<String> settable(List<? extends CommandRow> table) {
        List<String> words = new ArrayList<>();
        for (CommandRow row : table) {
            String word = row.command().split(" ", -1)[0];
            if (row.takesSettings() && !words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static String summary(CommandSpec spec) {
        String first = spec.usageMessage().description()[0];
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** Returns its name, without {@code jvenv}. */
    public String name() {
        return row.command();
    }

    /** Whether it parses its arguments itself. */
    public boolean isRaw() {
        return spec == null;
    }

    /** Returns its options in the order of the groups. */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (OptionGroup group : groups) {
            options.addAll(group.options());
        }
        return options;
    }

    /**
     * Returns the cases of a {@code case} statement of bash and zsh that replace an alias by the name of its command.
     */
    static String aliasCases(List<CommandModel> commands) {
        StringBuilder cases = new StringBuilder();
        for (CommandModel command : commands) {
            String alias = command.row.alias();
            if (!alias.isEmpty()) {
                cases.append("        ").append(alias).append(") command=");
                cases.append(command.name()).append(" ;;\n");
            }
        }
        return cases.toString();
    }

    /** Returns the kinds of its positional arguments; the last one may be repeated. */
    List<ValueKind> words() {
        List<ValueKind> kinds = new ArrayList<>();
        for (PositionalParamSpec positional :
                spec == null ? List.<PositionalParamSpec>of() : spec.positionalParameters()) {
            for (String label : positional.paramLabel().split(" ", -1)) {
                if (label.equals("COMMAND")) {
                    kinds.add(ValueKind.words(settable));
                } else if (!label.equals("[--]")) {
                    kinds.add(ValueKind.ofLabel(label));
                }
            }
        }
        return kinds;
    }
}
