package org.jvenv.cli.command;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of a command: what was typed, and what settings say besides. */
public final class Arguments {

    private final ParseResult parsed;

    Arguments(ParseResult parsed) {
        this.parsed = parsed;
    }

    /** Whether {@code option} was typed or set. */
    public boolean has(Option option) {
        if (isTyped(option)) {
            return true;
        }
        @Nullable Object value = value(option);
        return value != null && !value.equals(false);
    }

    /** The value of {@code option}, or {@code null} if it has none. */
    public @Nullable String text(Option option) {
        return (String) value(option);
    }

    /** All values of an option that may be repeated, in order. */
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

    /** Gives {@code option}, which was not typed, the values of a setting. */
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

    /** The words that are no options, for commands that take any number of them. */
    public String[] words() {
        return parsed.matchedPositionalValue(0, new String[0]);
    }

    /**
     * The first word, which says what {@code command} is to do.
     *
     * @throws UsageException if it is none of {@code verbs}
     */
    public String verb(String command, List<String> verbs) {
        String[] words = words();
        if (words.length > 0 && verbs.contains(words[0])) {
            return words[0];
        }
        throw UsageException.of(
                "`" + command + "` cannot do " + (words.length == 0 ? "nothing" : "`" + words[0] + "`"),
                "it can do " + ListValues.enumeration(verbs));
    }

    /** Whether there are words that are no options. */
    public boolean hasWords() {
        return parsed.hasMatchedPositional(0);
    }

    /** The word at {@code index}, for commands that take a word at each place; empty if it is left out. */
    public String word(int index) {
        return parsed.matchedPositionalValue(index, "");
    }

    /**
     * Makes sure that no two of {@code options} were given that exclude each other, nor one without another that it
     * requires.
     *
     * @throws UsageException if that is so
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
            throw UsageException.of(
                            "`" + option + "` says nothing without `" + required + "`", "pass `" + required + "`, too")
                    .about(option);
        }
    }
}
