package org.jvenv.cli.completion;

import java.util.List;
import org.jvenv.activate.Quoting;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.ValueKind;
import org.jvenv.tree.Resource;

/** Generates the completion script of fish: a line for each command and option. */
final class FishCompletion {

    private FishCompletion() {}

    static String of(List<CommandModel> commands) {
        StringBuilder text = new StringBuilder(code("fish-head.fish"));
        text.append(
                "\n# Prints the name of the command with this name or alias.\nfunction __jvenv_named\n    switch $argv[1]\n");
        for (CommandModel command : commands) {
            String alias = command.row().alias();
            if (!alias.isEmpty()) {
                text.append("        case ").append(alias).append("\n            echo ");
                text.append(command.name()).append('\n');
            }
        }
        text.append("        case '*'\n            echo -- $argv[1]\n    end\nend\n\n");
        for (Option option : CommandModel.GLOBAL_OPTIONS) {
            line(text, "__jvenv_is_bare 1", option(option));
        }
        for (CommandModel command : commands) {
            append(command, text);
        }
        return text.toString();
    }

    private static void append(CommandModel command, StringBuilder text) {
        String[] words = command.name().split(" ", 2);
        String bare = words.length == 1 ? "__jvenv_is_bare 1" : "__jvenv_is " + words[0] + "; and __jvenv_is_bare 2";
        line(text, bare, "-a " + quoted(words[words.length - 1]) + " -d " + quoted(command.summary()));
        String condition = "__jvenv_is " + command.name();
        for (Option option : command.options()) {
            line(text, condition, option(option));
        }
        List<ValueKind> kinds = command.words();
        for (int i = 0; i < kinds.size(); i++) {
            String values = values(kinds.get(i));
            if (!values.isEmpty()) {
                String relation = i == kinds.size() - 1 ? " -ge " : " -eq ";
                String place = "; and test (__jvenv_count)" + relation + (words.length + 1 + i);
                line(text, condition + place, values);
            }
        }
    }

    private static String option(Option option) {
        StringBuilder text = new StringBuilder();
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .append(' ');
        }
        if (option.takesValue()) {
            String values = values(option.kind());
            text.append(values.startsWith("-F") ? "-r -F " : values.isEmpty() ? "-x " : "-x " + values + " ");
        }
        return text.append("-d ").append(quoted(option.description())).toString();
    }

    private static String values(ValueKind kind) {
        return switch (kind.name()) {
            case "environment" -> "-a " + quoted("(__jvenv_environments)");
            case "python" -> "-a " + quoted("(__jvenv_pythons)");
            case "directory" -> "-a " + quoted("(__fish_complete_directories (commandline -ct))");
            case "program" -> "-a " + quoted("(__fish_complete_command)");
            case "file" -> "-F";
            case "words" -> "-a " + quoted(String.join(" ", kind.words()));
            default -> "";
        };
    }

    private static void line(StringBuilder text, String condition, String rest) {
        text.append("complete -c jvenv -n ")
                .append(quoted(condition))
                .append(' ')
                .append(rest)
                .append('\n');
    }

    private static String quoted(String word) {
        return Quoting.FISH.quote(word);
    }

    private static String code(String file) {
        return Resource.text(FishCompletion.class.getResourceAsStream(file), file);
    }
}
