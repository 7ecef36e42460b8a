package org.jvenv.cli.command;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of a command: the command line, completed by settings. */
public final class Arguments {

    private final ParseResult parsed;

    Arguments(ParseResult parsed) {
        this.parsed = parsed;
    }

    /**
     * Whether {@code option} is on the command line or set by a setting. A flag set to {@code false} does not count.
     */
    public boolean has(Option option) {
        if (isTyped(option)) {
            return true;
        }
        @Nullable Object value = value(option);
        return value != null && !value.equals(false);
    }

    /** Returns the value of {@code option}, or {@code null} if it has none. */
    public @Nullable String text(Option option) {
        return (String) value(option);
    }

    /** Returns all values of a repeatable option, in order. */
    public List<String> texts(Option option) {
        List<String> texts = new ArrayList<>();
        if (value(option) instanceof List<?> values) {
            for (Object value : values) {
                texts.add(String.valueOf(value));
            }
        }
        return texts;
    }

    /** Whether {@code option} is on the command line. */
    public boolean isTyped(Option option) {
        @Nullable OptionSpec spec = spec(option);
        return spec != null && parsed.hasMatchedOption(spec);
    }

    /** Sets {@code option}, which is not on the command line, to the values of a setting. */
    public void set(Option option, List<String> values) {
        OptionSpec spec = requireNonNull(spec(option), "settings are options of the command");
        if (option.isRepeatable()) {
            spec.setValue(values);
        } else {
            spec.setValue(option.takesValue() ? values.get(0) : true);
        }
    }

    private @Nullable Object value(Option option) {
        @Nullable OptionSpec spec = spec(option);
        return spec == null ? null : spec.getValue();
    }

    /** Returns the option of the parser from its map: {@code findOption} interpolates the names of all options. */
    private @Nullable OptionSpec spec(Option option) {
        return parsed.commandSpec().optionsMap().get(option.name());
    }

    /** Returns the positional arguments, for commands that take any number of them. */
    public String[] words() {
        return parsed.matchedPositionalValue(0, new String[0]);
    }

    /**
     * Returns the first positional argument, the subcommand of {@code command}.
     *
     * @throws UsageException if it is missing, or not one of {@code verbs}
     */
    public String verb(String command, List<String> verbs) {
        String[] words = words();
        if (words.length > 0 && verbs.contains(words[0])) {
            return words[0];
        }
        throw UsageException.of(
                words.length == 0
                        ? "`" + command + "` requires a subcommand"
                        : "unknown command `" + command.substring("jvenv ".length()) + " " + words[0] + "`",
                "use " + ListValues.alternatives(verbs));
    }

    /** Whether {@code --} separates the options and the positional arguments. */
    public boolean hasDashesBeforeWords() {
        List<String> all = parsed.originalArgs();
        int before = all.size() - words().length - 1;
        return before >= 0 && all.get(before).equals("--");
    }

    /** Whether there are positional arguments. */
    public boolean hasWords() {
        return parsed.hasMatchedPositional(0);
    }

    /** Returns the positional argument at {@code index}, for commands that take single ones; empty if omitted. */
    public String word(int index) {
        return parsed.matchedPositionalValue(index, "");
    }

    /**
     * Checks the rules between {@code options}.
     *
     * @throws UsageException if two of them exclude each other, or one lacks another that it requires
     */
    public void check(List<OptionGroup> options) {
        for (OptionGroup group : options) {
            for (Option option : group.options()) {
                if (has(option)) {
                    check(option);
                }
            }
        }
    }

    private void check(Option option) {
        for (Option other : option.excluded()) {
            if (has(other)) {
                throw UsageException.contradiction(other.name(), option.name()).about(other, option);
            }
        }
        @Nullable Option required = option.required();
        if (required != null && !has(required)) {
            throw UsageException.of("`" + option + "` requires `" + required + "`", "add `" + required + "`")
                    .about(option);
        }
    }
}
