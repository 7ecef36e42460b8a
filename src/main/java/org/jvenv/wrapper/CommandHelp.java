package org.jvenv.wrapper;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.hook.Question;
import org.jvenv.tree.Resource;

/**
 * A command of the shell integration, from {@code commands.txt}, the source of all help texts and of the table in
 * docs/shells.md.
 *
 * @param name the name that the shell uses
 * @param arguments its arguments, as in a usage line; empty if it has none
 * @param summary one line without a full stop
 * @param text the lines of its help; empty if it has none
 */
public record CommandHelp(String name, String arguments, String summary, List<String> text) {

    public CommandHelp {
        text = List.copyOf(text);
    }

    /** Returns all commands, in the order of their names. */
    public static List<CommandHelp> all() {
        String file = Resource.text(CommandHelp.class.getResourceAsStream("commands.txt"), "commands.txt");
        List<CommandHelp> all = new ArrayList<>();
        for (String part : file.substring(file.indexOf("\n[") + 2).split("\n\\[", -1)) {
            all.add(parse(part));
        }
        return all;
    }

    /** Parses {@code name arguments] summary}, and the lines after it. */
    private static CommandHelp parse(String part) {
        String[] lines = part.split("\n", -1);
        int end = lines[0].lastIndexOf("] ");
        String[] usage = lines[0].substring(0, end).split(" ", 2);
        List<String> text = new ArrayList<>(List.of(lines).subList(1, lines.length));
        if (part.endsWith("\n")) {
            text.remove(text.size() - 1);
        }
        return new CommandHelp(
                usage[0], usage.length == 1 ? "" : usage[1], lines[0].substring(end + "] ".length()), text);
    }

    /** Returns the help of the command {@code name}: its text, or the list of all commands. */
    public static List<String> of(String name) {
        if (name.equals("virtualenvwrapper")) {
            return overview();
        }
        for (CommandHelp command : all()) {
            if (command.name.equals(name) && !command.text.isEmpty()) {
                return command.text;
            }
        }
        throw Question.unknown("help " + name);
    }

    private static List<String> overview() {
        List<String> lines = new ArrayList<>(List.of("Commands available:", ""));
        for (CommandHelp command : all()) {
            if (!command.name.equals("activate")) {
                lines.add("  " + command.name + ": " + command.summary);
                lines.add("");
            }
        }
        return lines;
    }
}
