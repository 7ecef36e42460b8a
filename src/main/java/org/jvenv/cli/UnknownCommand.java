package org.jvenv.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Suggestion;
import org.jvenv.cli.command.UsageException;

/** The failure for a first word that is neither a command nor an option. */
final class UnknownCommand {

    /** Words of other tools for the same, and the words of jvenv. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("new", "create"),
            Map.entry("make", "create"),
            Map.entry("delete", "remove"),
            Map.entry("uninstall", "remove"),
            Map.entry("restore", "undo"),
            Map.entry("cp", "copy"),
            Map.entry("clone", "copy"),
            Map.entry("move", "rename"),
            Map.entry("install", "run -- pip install"),
            Map.entry("version", CommonOptions.VERSION.name()));

    private static final List<String> OPTIONS =
            List.of(CommonOptions.HELP.name(), CommonOptions.VERSION.name(), CommonOptions.LOG_LEVEL.name());

    private UnknownCommand() {}

    /** Returns the failure, with what may be meant. */
    static UsageException of(String command) {
        String what = command.startsWith("-") ? "option" : "command";
        @Nullable String similar = similar(command);
        return UsageException.of(
                "unknown " + what + " `" + command + "`",
                similar == null ? UsageException.seeHelp("jvenv") : "did you mean `" + similar + "`?");
    }

    /** Returns the command or option that an unknown word may mean, or {@code null}. */
    private static @Nullable String similar(String word) {
        if (!word.startsWith("-")) {
            return OTHER_WORDS.containsKey(word) ? OTHER_WORDS.get(word) : Suggestion.to(word, CommandTable.names());
        }
        String name = word.replace("-", "");
        return CommandTable.names().contains(name) ? name : Suggestion.to(word, OPTIONS);
    }
}
