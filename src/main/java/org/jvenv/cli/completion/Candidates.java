package org.jvenv.cli.completion;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.ValueKind;

/** Finds the words that can complete a command line, for shells whose completers are programs. */
final class Candidates {

    private static final List<String> WITH_NAME =
            List.of("workon", "cpvirtualenv", "showvirtualenv", "setvirtualenvproject");

    private final List<CommandModel> commands;
    private final LocalNames local;

    Candidates(List<CommandModel> commands, CommandContext context) {
        this.commands = commands;
        this.local = new LocalNames(context);
    }

    /**
     * Returns the candidates with their descriptions, which may be empty; nothing if the shell completes file names.
     *
     * @param words the command and its arguments; the last one is being typed
     */
    Optional<Map<String, String>> of(List<String> words) throws IOException {
        String command = words.get(0);
        String begun = words.get(words.size() - 1);
        boolean isFirst = words.size() == 2;
        if (command.equals("jvenv")) {
            return ofProgram(words.subList(1, words.size() - 1), begun);
        }
        if (command.equals("rmvirtualenv") || (isFirst && WITH_NAME.contains(command))) {
            return Optional.of(started(local.environments(), begun));
        }
        if (command.equals("cdvirtualenv") || command.equals("cdsitepackages")) {
            return Optional.of(isFirst ? started(local.directories(command, begun), begun) : Map.of());
        }
        return Optional.empty();
    }

    /** Interprets the words before the last one: the command, its options with their values, and its arguments. */
    private Optional<Map<String, String>> ofProgram(List<String> words, String begun) throws IOException {
        String name = "";
        @Nullable Option pending = null;
        int arguments = 0;
        for (String word : words) {
            if (pending != null) {
                pending = null;
            } else if (name.isEmpty() || name.equals("python")) {
                name = name.isEmpty() ? command(word) : name + " " + word;
            } else if (word.startsWith("-")) {
                pending = optionWithValue(name, word);
            } else {
                arguments++;
            }
        }
        if (pending != null) {
            return ofKind(pending.kind(), begun);
        }
        if (name.isEmpty() || name.equals("python")) {
            return Optional.of(started(commandsAfter(name), begun));
        }
        return begun.startsWith("-") ? Optional.of(started(options(name), begun)) : ofArgument(name, arguments, begun);
    }

    private String command(String word) {
        for (CommandModel command : commands) {
            if (word.equals(command.row().alias())) {
                return command.name();
            }
        }
        return word;
    }

    private @Nullable CommandModel model(String name) {
        for (CommandModel command : commands) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        return null;
    }

    private List<Option> optionsOf(String name) {
        @Nullable CommandModel command = model(name);
        return command == null ? List.of() : command.options();
    }

    private @Nullable Option optionWithValue(String name, String word) {
        for (Option option : optionsOf(name)) {
            if (option.takesValue() && option.names().contains(word)) {
                return option;
            }
        }
        return null;
    }

    private Map<String, String> options(String name) {
        Map<String, String> found = new TreeMap<>();
        for (Option option : optionsOf(name)) {
            option.names().forEach(each -> found.put(each, option.description()));
        }
        return found;
    }

    private Map<String, String> commandsAfter(String name) {
        Map<String, String> found = new TreeMap<>();
        String start = name.isEmpty() ? "" : name + " ";
        for (CommandModel command : commands) {
            String word = command.name().startsWith(start) ? command.name().substring(start.length()) : " ";
            if (word.indexOf(' ') < 0) {
                found.put(word, command.summary());
            }
        }
        return found;
    }

    private Optional<Map<String, String>> ofArgument(String name, int index, String begun) throws IOException {
        @Nullable CommandModel command = model(name);
        List<ValueKind> kinds = command == null ? List.of() : command.words();
        return kinds.isEmpty() ? Optional.of(Map.of()) : ofKind(kinds.get(Math.min(index, kinds.size() - 1)), begun);
    }

    private Optional<Map<String, String>> ofKind(ValueKind kind, String begun) throws IOException {
        if (!kind.words().isEmpty()) {
            return Optional.of(started(kind.words(), begun));
        }
        if (kind.equals(ValueKind.ANYTHING)) {
            return Optional.of(Map.of());
        }
        if (begun.startsWith(".") || begun.startsWith("~") || begun.contains("/")) {
            return Optional.empty();
        }
        return switch (kind.name()) {
            case "environment" -> Optional.of(started(local.environments(), begun));
            case "python" -> Optional.of(started(local.interpreters(), begun));
            case "program" -> Optional.of(started(local.programs(), begun));
            default -> Optional.empty();
        };
    }

    private static Map<String, String> started(Collection<String> words, String begun) {
        Map<String, String> all = new TreeMap<>();
        words.forEach(word -> all.put(word, ""));
        return started(all, begun);
    }

    private static Map<String, String> started(Map<String, String> words, String begun) {
        words.keySet().removeIf(word -> !word.startsWith(begun));
        return words;
    }
}
