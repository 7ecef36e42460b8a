package org.jvenv.cli.command;

/** A row of the table of commands: the facts about a command that are available without loading its class. */
public interface CommandRow {

    /** Returns the name after {@code jvenv}: one word, or two as in {@code python list}. */
    String command();

    /** Returns the alias of the command; empty if it has none. */
    String alias();

    /** Whether help, completions and manual pages omit the command, because only shell functions call it. */
    boolean isHidden();

    /**
     * Whether variables {@code JVENV_…} and configuration files may set its options. Commands that change or delete
     * environments take options from the command line only.
     */
    boolean takesSettings();

    /** Whether the command may download from a package index. */
    boolean downloads();

    /** Builds the command. */
    AnyCommand build(CommandContext context);

    /** Whether {@code name}, which is not empty, is the name or the alias of the command. */
    default boolean isNamed(String name) {
        return command().equals(name) || alias().equals(name);
    }
}
