package org.jvenv.cli.command;

/** A row of the table of commands: what is known of a command without loading its class. */
public interface CommandRow {

    /** The words behind {@code jvenv}: one, or two as in {@code python list}. */
    String command();

    /** Another name of the same command, or nothing. */
    String alias();

    /** Whether help, completions and manual pages leave it out, because only shell functions call it. */
    boolean isHidden();

    /**
     * Whether variables {@code JVENV_…} and files may set its options. Commands that change or delete environments take
     * their options from the command line alone.
     */
    boolean takesSettings();

    /** Whether it may download from a package index. */
    boolean downloads();

    /** Builds the command. */
    AnyCommand build(CommandContext context);

    /** Whether {@code name}, which is not empty, is its name or its other name. */
    default boolean isNamed(String name) {
        return command().equals(name) || alias().equals(name);
    }
}
