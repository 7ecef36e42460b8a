package org.jvenv.cli;

import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.HelpText;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;

/** Formats the texts of {@code jvenv --help} and {@code jvenv python --help} from the table of commands. */
final class UsageText {

    private static final String HEAD = """
        Usage: jvenv COMMAND [OPTIONS]...
        Create and manage Python virtual environments.
        """;

    private static final Option HELP = CommonOptions.HELP.describedAs("show the help of jvenv or of a command");

    private static final String PYTHON_HEAD = """
        Usage: jvenv python COMMAND [OPTIONS]... [REQUEST]
        Manage the interpreters of this machine. REQUEST has the format of `jvenv create --python`.
        """;

    private UsageText() {}

    /** Returns the text for {@code jvenv --help}. */
    static String ofAll() {
        return HEAD
                + rows("")
                + HelpText.options(OptionGroup.plain(HELP, CommonOptions.VERSION, CommonOptions.LOG_LEVEL));
    }

    /** Returns the text for {@code jvenv python --help}. */
    static String ofPython() {
        return PYTHON_HEAD + rows(CommandTable.PYTHON.command() + " ");
    }

    /** Returns the commands whose names are {@code prefix} and one more word, under their headings. */
    private static String rows(String prefix) {
        StringBuilder text = new StringBuilder();
        String heading = "";
        int width = width(prefix);
        for (CommandTable row : CommandTable.ROWS) {
            if (isListed(row, prefix)) {
                if (!row.heading().equals(heading)) {
                    heading = row.heading();
                    text.append('\n').append(heading).append(":\n");
                }
                String name = row.command().substring(prefix.length());
                text.append("  ").append(name).append(" ".repeat(width - name.length() + 2));
                text.append(row.help()).append('\n');
            }
        }
        return text.toString();
    }

    private static int width(String prefix) {
        int width = 0;
        for (CommandTable row : CommandTable.ROWS) {
            if (isListed(row, prefix)) {
                width = Math.max(width, row.command().length() - prefix.length());
            }
        }
        return width;
    }

    private static boolean isListed(CommandTable row, String prefix) {
        return !row.heading().isEmpty()
                && row.command().startsWith(prefix)
                && row.command().indexOf(' ', prefix.length()) < 0;
    }
}
