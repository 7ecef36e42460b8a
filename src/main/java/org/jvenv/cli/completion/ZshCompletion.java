package org.jvenv.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.activate.Quoting;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.ValueKind;
import org.jvenv.tree.Resource;

/** Generates the completion script of zsh: calls of {@code _arguments} and {@code _describe} for each command. */
final class ZshCompletion {

    private ZshCompletion() {}

    static String of(List<CommandModel> commands) {
        StringBuilder text = new StringBuilder(code("zsh-head.zsh")).append("_jvenv() {\n");
        appendLogLevel(text);
        appendFirstWord(commands, text);
        appendPython(commands, text);
        text.append("    case $command in\n").append(CommandModel.aliasCases(commands));
        text.append("    esac\n    shift words\n    (( CURRENT-- ))\n    case $command in\n");
        for (CommandModel command : commands) {
            if (!command.isRaw()) {
                append(command, text);
            }
        }
        return text.append("    esac\n").append(code("zsh-tail.zsh")).toString();
    }

    /** Completes the level before the command; if it is complete, the option is removed from the words. */
    private static void appendLogLevel(StringBuilder text) {
        String name = CommonOptions.LOG_LEVEL.name();
        text.append("    if (( CURRENT == 3 )) && [[ ${words[2]-} == ")
                .append(name)
                .append(" ]]; then\n");
        text.append("        compadd -- ");
        text.append(String.join(" ", CommonOptions.LOG_LEVEL.kind().words()));
        text.append("\n        return\n");
        text.append("    elif (( CURRENT > 3 )) && [[ ${words[2]-} == ")
                .append(name)
                .append(" ]]; then\n");
        text.append("        words[2,3]=()\n        (( CURRENT -= 2 ))\n");
        text.append("    elif (( CURRENT > 2 )) && [[ ${words[2]-} == ")
                .append(name)
                .append("=* ]]; then\n");
        text.append("        words[2]=()\n        (( CURRENT-- ))\n    fi\n");
    }

    private static void appendFirstWord(List<CommandModel> commands, StringBuilder text) {
        text.append("    local -a names\n    local command=${words[2]-}\n");
        text.append("    if (( CURRENT == 2 )) && [[ $PREFIX == -* ]]; then\n        names=(\n");
        for (Option option : CommandModel.GLOBAL_OPTIONS) {
            describe(text, option.name(), option.description());
        }
        text.append("        )\n        _describe -o option names\n        return\n    fi\n");
        text.append("    if (( CURRENT == 2 )); then\n        names=(\n");
        for (CommandModel command : commands) {
            if (command.name().indexOf(' ') < 0) {
                describe(text, command.name(), command.summary());
            }
        }
        text.append("        )\n        _describe command names\n        return\n    fi\n");
    }

    private static void appendPython(List<CommandModel> commands, StringBuilder text) {
        text.append("    if [[ $command == python ]]; then\n        if (( CURRENT == 3 )); then\n");
        text.append("            names=(\n");
        for (CommandModel command : commands) {
            if (command.name().startsWith("python ")) {
                describe(text, command.name().substring("python ".length()), command.summary());
            }
        }
        text.append("            )\n            _describe command names\n            return\n        fi\n");
        text.append("        command=\"python ${words[3]}\"\n        shift words\n        (( CURRENT-- ))\n    fi\n");
    }

    private static void append(CommandModel command, StringBuilder text) {
        text.append("        ").append(quoted(command.name())).append(") _arguments -s");
        for (Option option : command.options()) {
            for (String argument : arguments(option)) {
                text.append(" \\\n            ").append(quoted(argument));
            }
        }
        List<ValueKind> kinds = command.words();
        for (int i = 0; i < kinds.size(); i++) {
            String action = action(kinds.get(i));
            String position = i == kinds.size() - 1 ? "*" : String.valueOf(i + 1);
            text.append(" \\\n            ").append(quoted(position + ":word:" + action));
        }
        text.append(" ;;\n");
    }

    private static List<String> arguments(Option option) {
        List<String> arguments = new ArrayList<>();
        String description = "[" + escaped(option.description()) + "]";
        boolean takesValue = option.takesValue();
        for (String name : option.names()) {
            String repeated = option.isRepeatable() ? "*" : "";
            String sign = takesValue && name.startsWith("--") ? "=" : "";
            String value = takesValue ? ":" + option.label() + ":" + action(option.kind()) : "";
            arguments.add(repeated + name + sign + description + value);
        }
        return arguments;
    }

    private static String action(ValueKind kind) {
        return switch (kind.name()) {
            case "environment" -> "_jvenv_environments";
            case "python" -> "_jvenv_pythons";
            case "directory" -> "_directories";
            case "file" -> "_files";
            case "program" -> "_command_names -e";
            case "words" -> "(" + String.join(" ", kind.words()) + ")";
            default -> "( )";
        };
    }

    private static void describe(StringBuilder text, String name, String summary) {
        text.append("            ")
                .append(quoted(name + ":" + escaped(summary)))
                .append('\n');
    }

    /** Escapes the special characters of {@code _arguments} and {@code _describe}. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String word) {
        return Quoting.POSIX.quote(word);
    }

    private static String code(String file) {
        return Resource.text(ZshCompletion.class.getResourceAsStream(file), file);
    }
}
