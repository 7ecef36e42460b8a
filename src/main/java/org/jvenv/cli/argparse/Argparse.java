package org.jvenv.cli.argparse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseOption.Kind;

/**
 * Parses a command line as Python's argparse: unique prefixes of long names, values after {@code =} or attached to a
 * short name, combined short flags.
 *
 * <p>picocli cannot do this: it abbreviates {@code --system-site-packages} as {@code --s-s-p}, and a value may begin
 * with a dash. Unlike argparse, this class accepts positional arguments before and after an option.
 */
public final class Argparse {

    private final List<ArgparseOption> options;
    private final List<String> arguments;
    private final ArgparseResult result = new ArgparseResult();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, ArgparseOption> groups = new HashMap<>();
    private int position;

    private Argparse(List<ArgparseOption> options, List<String> arguments) {
        this.options = options;
        this.arguments = arguments;
    }

    /**
     * Parses {@code arguments}, up to {@code -h}.
     *
     * @throws ArgparseException if they are invalid, with the message of argparse
     */
    public static ArgparseResult parse(List<ArgparseOption> options, List<String> arguments) {
        Argparse parser = new Argparse(options, arguments);
        parser.parseAll();
        return parser.result;
    }

    private void parseAll() {
        while (position < arguments.size() && !result.has(ArgparseOption.HELP)) {
            String argument = arguments.get(position++);
            if (argument.equals("--")) {
                takeRest();
            } else if (isPositional(argument)) {
                result.addPositional(argument);
            } else if (argument.startsWith("--")) {
                takeLong(argument);
            } else {
                takeShort(argument);
            }
        }
        if (!unknown.isEmpty() && !result.has(ArgparseOption.HELP)) {
            throw ArgparseException.of("unrecognized arguments: " + String.join(" ", unknown));
        }
    }

    private void takeRest() {
        while (position < arguments.size()) {
            result.addPositional(arguments.get(position++));
        }
    }

    /** An argument with a space is positional even with a leading dash, unless it is the exact name of an option. */
    private boolean isPositional(String argument) {
        if (!argument.startsWith("-") || argument.equals("-")) {
            return true;
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        return argument.indexOf(' ') >= 0 && matching(name).isEmpty() && named(argument.substring(0, 2)) == null;
    }

    private void takeLong(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        @Nullable String attached = equals < 0 ? null : argument.substring(equals + 1);
        @Nullable ArgparseOption exact = named(name);
        List<String> names = exact == null ? matching(name) : List.of(name);
        if (names.size() > 1) {
            throw ArgparseException.of("ambiguous option: " + argument + " could match " + String.join(", ", names));
        }
        @Nullable ArgparseOption option = names.isEmpty() ? null : named(names.get(0));
        if (option == null) {
            unknown.add(argument);
            return;
        }
        checkGroup(option);
        if (option.kind() == Kind.NOTHING) {
            if (attached != null) {
                throw ArgparseException.about(option, "ignored explicit argument '" + attached + "'");
            }
            result.add(option, "");
        } else {
            takeValues(option, attached);
        }
    }

    private void takeShort(String argument) {
        String rest = argument.substring(1);
        while (!rest.isEmpty()) {
            @Nullable ArgparseOption option = named("-" + rest.charAt(0));
            rest = rest.substring(1);
            if (option == null) {
                unknown.add(argument);
                return;
            }
            checkGroup(option);
            if (option.kind() != Kind.NOTHING) {
                takeValues(option, rest.isEmpty() ? null : rest.startsWith("=") ? rest.substring(1) : rest);
                return;
            }
            result.add(option, "");
        }
    }

    private void takeValues(ArgparseOption option, @Nullable String attached) {
        if (option.kind() == Kind.SOME_VALUES) {
            result.clear(option); // the last occurrence replaces the others
        }
        if (attached != null) {
            result.add(option, attached);
            return;
        }
        if (!isValueNext()) {
            throw ArgparseException.about(
                    option,
                    option.kind() == Kind.ONE_VALUE ? "expected one argument" : "expected at least one argument");
        }
        do {
            result.add(option, arguments.get(position++));
        } while (option.kind() == Kind.SOME_VALUES && isValueNext());
    }

    private boolean isValueNext() {
        return position < arguments.size() && isPositional(arguments.get(position));
    }

    private void checkGroup(ArgparseOption option) {
        @Nullable ArgparseOption other = option.group().isEmpty() ? null : groups.put(option.group(), option);
        if (other != null && !other.equals(option)) {
            throw ArgparseException.about(option, "not allowed with argument " + other.shown());
        }
    }

    private @Nullable ArgparseOption named(String name) {
        for (ArgparseOption option : options) {
            if (option.names().contains(name)) {
                return option;
            }
        }
        return null;
    }

    private List<String> matching(String prefix) {
        List<String> names = new ArrayList<>();
        for (ArgparseOption option : options) {
            for (String name : option.names()) {
                if (prefix.startsWith("--") && name.startsWith(prefix)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
