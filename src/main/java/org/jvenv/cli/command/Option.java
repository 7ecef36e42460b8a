package org.jvenv.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command: all that is known of it. The parser, help, completions, settings and the rules between
 * options are derived from it, and its name stands nowhere else.
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

    /** An option without a value. */
    public static Option flag(String description, String... names) {
        return new Option(List.of(names), "", description);
    }

    /** An option with a value, which help calls {@code label}. */
    public static Option value(String label, String description, String... names) {
        return new Option(List.of(names), label, description);
    }

    /** An option with a value that may be repeated. */
    public static Option values(String label, String description, String... names) {
        Option option = value(label, description, names);
        option.repeatable = true;
        return option;
    }

    /** The option that prints the help of a command. */
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

    /** The same option of another command, which describes it otherwise. */
    public Option describedAs(String text) {
        Option copy = copy();
        copy.description = text;
        return copy;
    }

    /** The same option with a short name in front. */
    public Option withShortName(String name) {
        Option copy = copy();
        copy.names = List.of(name, name());
        return copy;
    }

    /** The same option, whose value may be what {@code values} says. */
    public Option taking(ValueKind values) {
        Option copy = copy();
        copy.kind = values;
        return copy;
    }

    /** The same option, which must not be given together with any of {@code others}. */
    public Option excludes(Option... others) {
        Option copy = copy();
        copy.excluded = List.of(others);
        return copy;
    }

    /** The same option, which must be given together with {@code other}. */
    public Option requires(Option other) {
        Option copy = copy();
        copy.required = other;
        return copy;
    }

    /**
     * The same option, which as a setting does not take effect where one of {@code others} does, nor they beside it.
     */
    public Option yieldsTo(Option... others) {
        Option copy = copy();
        copy.yielding = List.of(others);
        return copy;
    }

    /** The same option, which as a setting does not take effect where words are typed that are no options. */
    public Option yieldsToWords() {
        Option copy = copy();
        copy.yieldingToWords = true;
        return copy;
    }

    /** The same option, which no variable and no file sets. */
    public Option commandLineOnly() {
        Option copy = copy();
        copy.settable = false;
        return copy;
    }

    /**
     * The same option, which no project sets: a project that was cloned from anywhere must not have something deleted,
     * run or installed, or written beside an environment.
     */
    public Option notForProjects() {
        Option copy = copy();
        copy.forProjects = false;
        return copy;
    }

    /** The first long name, by which messages call it. */
    public String name() {
        for (String name : names) {
            if (name.startsWith(DASHES)) {
                return name;
            }
        }
        return names.get(0);
    }

    /** All names, in the order of the help. */
    public List<String> names() {
        return names;
    }

    /** The last name: another one, where the option has two that are long. */
    public String lastName() {
        return names.get(names.size() - 1);
    }

    /** The name as a key of settings: {@code link-mode} for {@code --link-mode}. */
    public String key() {
        return name().substring(DASHES.length());
    }

    /** Whether {@code key} is one of the long names without its dashes. */
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

    /** What the value may be. */
    public ValueKind kind() {
        return kind == null ? ValueKind.ofLabel(label) : kind;
    }

    /** Whether variables and files may set it. */
    public boolean isSettable() {
        return settable;
    }

    /** Whether the file of a project may set it. */
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

    /** Whether only one of the two can take effect, so that a setting gives way to what counts more. */
    public boolean isRivalOf(Option other) {
        return isSameAs(other) || isKeptFrom(other) || other.isKeptFrom(this);
    }

    private boolean isKeptFrom(Option other) {
        return contains(excluded, other) || contains(yielding, other);
    }

    /** Whether as a setting it does not take effect where words are typed that are no options. */
    public boolean yieldsToTypedWords() {
        return yieldingToWords;
    }

    /** Whether {@code options} has one of this name. */
    private static boolean contains(List<Option> options, Option wanted) {
        for (Option option : options) {
            if (option.isSameAs(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has the same name, be it described otherwise. */
    public boolean isSameAs(Option other) {
        return name().equals(other.name());
    }

    /** The complaint about a value that is none of the words of its kind. */
    public UsageException badValue(String value) {
        return badValue(value, ListValues.enumeration(kind().words()));
    }

    /** The complaint about a value that is none of {@code allowed}. */
    public UsageException badValue(String value, String allowed) {
        return UsageException.badValue(name(), value, allowed).about(this);
    }

    /** The complaint about a word that is none of {@code allowed}. */
    public UsageException badWord(String value, List<String> allowed) {
        return UsageException.badWord(name(), value, allowed).about(this);
    }

    /** The option as picocli reads it. */
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

    /** The name, for messages. */
    @Override
    public String toString() {
        return name();
    }
}
