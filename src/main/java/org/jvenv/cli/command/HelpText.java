package org.jvenv.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of a command: one line for each option, under the heading of what it is good for. */
public final class HelpText {

    private static final String MARGIN = "  ";
    private static final int WITHOUT_SHORT_NAME = 4;

    private HelpText() {}

    public static String of(Command command) {
        CommandSpec spec = command.spec();
        List<OptionGroup> groups = command.groups();
        StringBuilder text = new StringBuilder("Usage: ").append(spec.qualifiedName());
        text.append(groups.isEmpty() ? "" : " [OPTIONS]...");
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            text.append(' ').append(synopsis(positional));
        }
        text.append('\n')
                .append(String.join("\n", spec.usageMessage().description()))
                .append('\n');
        int width = width(groups);
        for (OptionGroup group : groups) {
            text.append('\n').append(group.heading()).append(":\n");
            for (Option option : group.options()) {
                appendLine(option, width, text);
            }
        }
        return text.toString();
    }

    private static String synopsis(PositionalParamSpec positional) {
        String label = positional.paramLabel();
        String repeated = positional.arity().max() > 1 ? label + "..." : label;
        return positional.required() ? repeated : "[" + repeated + "]";
    }

    private static void appendLine(Option option, int width, StringBuilder text) {
        String names = names(option);
        text.append(MARGIN)
                .append(names)
                .append(" ".repeat(width - names.length()))
                .append(MARGIN);
        text.append(option.description()).append(otherNames(option)).append('\n');
    }

    /** Names that another program has for the same come last: few look for them. */
    private static String otherNames(Option option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            if (name.startsWith("--") && !name.equals(option.name())) {
                names.append(" (or ").append(name).append(')');
            }
        }
        return names.toString();
    }

    private static int width(List<OptionGroup> groups) {
        int width = 0;
        for (OptionGroup group : groups) {
            for (Option option : group.options()) {
                width = Math.max(width, names(option).length());
            }
        }
        return width;
    }

    /** {@code -p, --python PYTHON}; long names stand below each other whether or not there is a short one. */
    private static String names(Option option) {
        String first = option.names().get(0);
        String start = first.startsWith("--") ? " ".repeat(WITHOUT_SHORT_NAME) : first + ", ";
        String names = start + option.name();
        return option.takesValue() ? names + " " + option.label() : names;
    }
}
