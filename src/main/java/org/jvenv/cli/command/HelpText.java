package org.jvenv.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Formats the help of a command: one line for each option, in groups with headings. */
public final class HelpText {

    private static final String MARGIN = "  ";
    private static final int WITHOUT_SHORT_NAME = 4;

    private HelpText() {}

    /** Returns the text for {@code --help} of {@code command}. */
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
        return text.append(options(groups)).toString();
    }

    /** Returns a line for each option, under the headings of {@code groups}. */
    public static String options(List<OptionGroup> groups) {
        StringBuilder text = new StringBuilder();
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

    /** Returns the further long names, which are those of other programs, for the end of the line. */
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

    /** Returns {@code -p, --python PYTHON}; long names are aligned, with or without a short name. */
    private static String names(Option option) {
        String first = option.names().get(0);
        String start = first.startsWith("--") ? " ".repeat(WITHOUT_SHORT_NAME) : first + ", ";
        String names = start + option.name();
        return option.takesValue() ? names + " " + option.label() : names;
    }
}
