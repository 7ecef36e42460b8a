package org.jvenv.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Subcommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command as those describe it who do not run it: completions and man pages.
 *
 * @param name without {@code jvenv}
 * @param groups its options under their headings
 */
record CommandModel(String name, CommandSpec spec, List<OptionGroup> groups) {

    CommandModel {
        groups = List.copyOf(groups);
    }

    /** All commands, in the order of {@code jvenv --help}. */
    static List<CommandModel> all(Subcommands subcommands) {
        List<CommandModel> models = new ArrayList<>();
        for (String name : Subcommands.NAMES) {
            Subcommand command = requireNonNull(subcommands.named(name), name);
            models.add(new CommandModel(name, command.spec(), command.groups()));
        }
        return models;
    }

    /** What it does, in a line without a point at its end. */
    String summary() {
        String first = spec.usageMessage().description()[0];
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    List<OptionSpec> options() {
        List<OptionSpec> options = new ArrayList<>();
        for (OptionGroup group : groups) {
            options.addAll(group.options());
        }
        return options;
    }

    /** What the words behind it may be, one after the other; the last may be repeated. */
    List<ValueKind> words() {
        List<ValueKind> kinds = new ArrayList<>();
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            for (String label : positional.paramLabel().split(" ", -1)) {
                if (!label.equals("[--]")) {
                    kinds.add(ValueKind.ofLabel(label));
                }
            }
        }
        return kinds;
    }
}
