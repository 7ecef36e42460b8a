package org.jvenv.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.ValueKind;
import org.jvenv.tree.Resource;

/** Generates the completion script of bash: tables of the commands, and functions that read them. */
final class BashCompletion {

    private BashCompletion() {}

    static String of(List<CommandModel> commands) {
        StringBuilder text = new StringBuilder(code("bash-head.bash"));
        text.append("_jvenv_completion_commands='")
                .append(String.join(" ", names(commands)))
                .append("'\n_jvenv_completion_global_options='")
                .append(String.join(" ", globalOptions()))
                .append("'\n");
        appendAliases(commands, text);
        appendOptions(parsed(commands), text);
        appendValues(commands, text);
        appendWords(commands, text);
        return text.append(code("bash-code.bash")).toString();
    }

    /** Returns the first words of all commands without duplicates, in the order of the commands. */
    static List<String> names(List<CommandModel> commands) {
        List<String> names = new ArrayList<>();
        for (CommandModel command : commands) {
            if (command.isRaw() && isFamily(command, commands)) {
                continue;
            }
            String first = command.name().split(" ", 2)[0];
            if (!names.contains(first)) {
                names.add(first);
            }
        }
        return names;
    }

    private static List<String> globalOptions() {
        return CommandModel.GLOBAL_OPTIONS.stream().map(Option::name).toList();
    }

    private static boolean isFamily(CommandModel family, List<CommandModel> commands) {
        for (CommandModel command : commands) {
            if (command.name().startsWith(family.name() + " ")) {
                return true;
            }
        }
        return false;
    }

    private static List<CommandModel> parsed(List<CommandModel> commands) {
        List<CommandModel> parsed = new ArrayList<>(commands);
        parsed.removeIf(CommandModel::isRaw);
        return parsed;
    }

    private static void appendAliases(List<CommandModel> commands, StringBuilder text) {
        text.append("\n# Replaces an alias by the name of its command.\n_jvenv_completion_alias() {\n");
        text.append("    case $command in\n");
        text.append(CommandModel.aliasCases(commands));
        text.append("    esac\n}\n");
    }

    private static void appendOptions(List<CommandModel> commands, StringBuilder text) {
        text.append("\n# The options of a command.\n_jvenv_completion_options() {\n    case $1 in\n");
        for (CommandModel command : commands) {
            List<String> names = new ArrayList<>();
            for (Option option : command.options()) {
                names.addAll(option.names());
            }
            text.append("        '").append(command.name()).append("') _jvenv_completion_kind='");
            text.append(String.join(" ", names)).append("' ;;\n");
        }
        text.append("        *) _jvenv_completion_kind= ;;\n    esac\n}\n");
    }

    private static void appendValues(List<CommandModel> commands, StringBuilder text) {
        text.append(
                "\n# The kind of the value of an option; empty if it takes none. An empty command stands for jvenv itself.\n_jvenv_completion_value() {\n");
        text.append("    case $1 in\n");
        appendValues("", CommandModel.GLOBAL_OPTIONS, text);
        for (CommandModel command : commands) {
            appendValues(command.name(), command.options(), text);
        }
        text.append("        *) _jvenv_completion_kind= ;;\n    esac\n}\n");
    }

    private static void appendValues(String command, List<Option> options, StringBuilder text) {
        for (Option option : options) {
            if (option.takesValue()) {
                List<String> patterns = new ArrayList<>();
                for (String name : option.names()) {
                    patterns.add("'" + command + " " + name + "'");
                }
                text.append("        ").append(String.join(" | ", patterns)).append(") _jvenv_completion_kind='");
                text.append(shown(option.kind())).append("' ;;\n");
            }
        }
    }

    private static void appendWords(List<CommandModel> commands, StringBuilder text) {
        text.append("\n# The kind of a positional argument of a command.\n_jvenv_completion_word() {\n");
        text.append("    case \"$1 $2\" in\n");
        for (CommandModel command : commands) {
            List<ValueKind> kinds = command.words();
            for (int i = 0; i < kinds.size(); i++) {
                boolean last = i == kinds.size() - 1;
                text.append("        '").append(command.name()).append(' ').append(last ? "'*" : i + "'");
                text.append(") _jvenv_completion_kind='")
                        .append(shown(kinds.get(i)))
                        .append("' ;;\n");
            }
        }
        text.append("        *) _jvenv_completion_kind= ;;\n    esac\n}\n");
    }

    private static String shown(ValueKind kind) {
        return kind.words().isEmpty() ? kind.name() : "words:" + String.join(" ", kind.words());
    }

    private static String code(String file) {
        return Resource.text(BashCompletion.class.getResourceAsStream(file), file);
    }
}
