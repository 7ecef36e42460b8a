package org.jvenv.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command. The parser, help, completions, manual pages and settings are derived from it, and its name
 * occurs nowhere else in the code.
 */
public final class Option implements Cloneable {

    private static final String DASHES = "--";

    private List<String> names;
    private final String label;
    private String description;
    private boolean repeatable;
    private boolean help;
    private boolean settable = true;
    private boolean forProjects = true;
    private List<Option> excluded = List.of();
    private List<Option> yielding = List.of();
    private boolean yieldingToWords;
    private @Nullable Option required;
    private @Nullable ValueKind kind;

    private Option(List<String> names, String label, String description) {
        this.names = names;
        this.label = label;
        this.description = description;
    }

    /** Creates an option without a value. */
    public static Option flag(String description, String... names) {
        return new Option(List.of(names), "", description);
    }

    /** Creates an option with a value, called {@code label} in the help. */
    public static Option value(String label, String description, String... names) {
        return new Option(List.of(names), label, description);
    }

    /** Creates a repeatable option with a value. */
    public static Option values(String label, String description, String... names) {
        Option option = value(label, description, names);
        option.repeatable = true;
        return option;
    }

    /** Creates the option that prints the help. */
    static Option help(String description, String... names) {
        Option option = flag(description, names).commandLineOnly();
        option.help = true;
        return option;
    }

    private Option copy() {
        try {
            return (Option) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("options are cloneable", e);
        }
    }

    /** Returns the same option with another description. */
    public Option describedAs(String text) {
        Option copy = copy();
        copy.description = text;
        return copy;
    }

    /** Returns the same option with a short name. */
    public Option withShortName(String name) {
        Option copy = copy();
        copy.names = List.of(name, name());
        return copy;
    }

    /** Returns the same option for values of the kind {@code values}. */
    public Option taking(ValueKind values) {
        Option copy = copy();
        copy.kind = values;
        return copy;
    }

    /** Returns the same option, which cannot be combined with any of {@code others}. */
    public Option excludes(Option... others) {
        Option copy = copy();
        copy.excluded = List.of(others);
        return copy;
    }

    /** Returns the same option, which requires {@code other}. */
    public Option requires(Option other) {
        Option copy = copy();
        copy.required = other;
        return copy;
    }

    /**
     * Returns the same option; as a setting, it is ignored if one of {@code others} has precedence, and the other way
     * round.
     */
    public Option yieldsTo(Option... others) {
        Option copy = copy();
        copy.yielding = List.of(others);
        return copy;
    }

    /** Returns the same option; as a setting, it is ignored if the command line has positional arguments. */
    public Option yieldsToWords() {
        Option copy = copy();
        copy.yieldingToWords = true;
        return copy;
    }

    /** Returns the same option, which variables and files cannot set. */
    public Option commandLineOnly() {
        Option copy = copy();
        copy.settable = false;
        return copy;
    }

    /**
     * Returns the same option, which projects cannot set: the files of a cloned project must not cause jvenv to delete,
     * run or install something, or to write outside the environment.
     */
    public Option notForProjects() {
        Option copy = copy();
        copy.forProjects = false;
        return copy;
    }

    /** Returns the first long name, which messages use. */
    public String name() {
        for (String name : names) {
            if (name.startsWith(DASHES)) {
                return name;
            }
        }
        return names.get(0);
    }

    /** Returns all names, in the order of the help. */
    public List<String> names() {
        return names;
    }

    /** Returns the last name, the other one of an option with two long names. */
    public String lastName() {
        return names.get(names.size() - 1);
    }

    /** Returns the key in settings: {@code link-mode} for {@code --link-mode}. */
    public String key() {
        return name().substring(DASHES.length());
    }

    /** Whether {@code key} is one of the long names, without dashes. */
    public boolean hasKey(String key) {
        return names.contains(DASHES + key);
    }

    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    public boolean takesValue() {
        return !label.isEmpty();
    }

    public boolean isRepeatable() {
        return repeatable;
    }

    /** Returns the kind of the value. */
    public ValueKind kind() {
        return kind == null ? ValueKind.ofLabel(label) : kind;
    }

    /** Whether variables and files may set the option. */
    public boolean isSettable() {
        return settable;
    }

    /** Whether the file of a project may set the option. */
    public boolean isForProjects() {
        return forProjects;
    }

    List<Option> excluded() {
        return excluded;
    }

    @Nullable
    Option required() {
        return required;
    }

    /** Whether only one of the two can take effect, so that a setting is ignored if the other has precedence. */
    public boolean isRivalOf(Option other) {
        return isSameAs(other) || isOverriddenBy(other) || other.isOverriddenBy(this);
    }

    private boolean isOverriddenBy(Option other) {
        return contains(excluded, other) || contains(yielding, other);
    }

    /** Whether a setting is ignored if the command line has positional arguments. */
    public boolean yieldsToTypedWords() {
        return yieldingToWords;
    }

    private static boolean contains(List<Option> options, Option option) {
        for (Option each : options) {
            if (each.isSameAs(option)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code other} has the same name; the descriptions may differ. */
    public boolean isSameAs(Option other) {
        return name().equals(other.name());
    }

    /** Creates the failure for a value that is not one of the words of its kind. */
    public UsageException badValue(String value) {
        return badValue(value, ListValues.alternatives(kind().words()));
    }

    /** Creates the failure for an invalid value; {@code allowed} lists the valid ones. */
    public UsageException badValue(String value, String allowed) {
        return UsageException.badValue(name(), value, allowed).about(this);
    }

    /** Creates the failure for a word that is not one of {@code allowed}, with the most similar one. */
    public UsageException badWord(String value, List<String> allowed) {
        return UsageException.badWord(name(), value, allowed).about(this);
    }

    /** Returns the option for the parser. */
    OptionSpec spec() {
        OptionSpec.Builder builder = OptionSpec.builder(names.toArray(new String[0]));
        if (repeatable) {
            builder.type(List.class).auxiliaryTypes(String.class).arity("1");
        } else if (takesValue()) {
            builder.type(String.class);
        }
        if (takesValue()) {
            builder.paramLabel(label);
        }
        return builder.usageHelp(help).build();
    }

    /** Returns the name, for messages. */
    @Override
    public String toString() {
        return name();
    }
}
