package org.jvenv.cli.completion;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import picocli.CommandLine.Model.CommandSpec;

/** Writes manual pages with the macros of man(7). It runs only in the build, so the jar does not contain it. */
final class ManPage {

    private ManPage() {}

    /** Returns the manual page of jvenv itself, which lists the others. */
    static String ofAll(List<CommandModel> commands) {
        StringBuilder text = new StringBuilder();
        head(text, "JVENV", "jvenv", "create and manage Python virtual environments");
        text.append(".SH SYNOPSIS\n.B jvenv\n.I COMMAND\n[\\fIOPTIONS\\fR]...\n");
        text.append(
                ".SH DESCRIPTION\njvenv does the work of python -m venv, virtualenv, virtualenvwrapper and uv venv.\n");
        text.append(
                "To name an environment, use its name in $WORKON_HOME, or else a directory below the working directory;\n");
        text.append("a word with a slash, or a single period, is a path.\n.SH COMMANDS\n");
        item(
                text,
                "\\fBvenv\\fR, \\fBvirtualenv\\fR",
                "Create environments like python \\-m venv and virtualenv, with their options.");
        for (CommandModel command : parsed(commands)) {
            item(text, "\\fB" + escaped(command.name()) + "\\fR", command.summary() + ". See " + page(command) + ".");
        }
        text.append(".SH EXIT STATUS\n");
        item(text, "0", "Success, or nothing to do.");
        item(text, "1", "Internal error.");
        item(text, "2", "Invalid command line or setting.");
        item(text, "3", "No suitable interpreter.");
        item(text, "4", "Unusable destination.");
        item(text, "5", "The environment does not exist or does not work.");
        item(text, "6", "The seed packages could not be installed.");
        item(text, "7", "System error: disk full, permission denied.");
        item(text, "129, 130, 143", "Stopped by a signal; nothing was changed.");
        text.append("jvenv run, shell and temp exit with the exit status of the program that they run.\n");
        environment(text);
        text.append(".SH FILES\n");
        item(text, "~/.cache/jvenv", "The cache: unpacked wheels and answers of interpreters.");
        item(text, "~/.local/share/jvenv", "Removed environments and trusted files.");
        item(
                text,
                "~/.config/jvenv/config.toml",
                "Settings of the user; those of a project are in [tool.jvenv] of its pyproject.toml.");
        return text.append(".SH SEE ALSO\n.BR python3 (1)\n").toString();
    }

    static String of(CommandModel command) {
        StringBuilder text = new StringBuilder();
        head(text, title(command), title(command).toLowerCase(Locale.ROOT), lower(command.summary()));
        text.append(".SH SYNOPSIS\n.B jvenv ").append(command.name()).append("\n[\\fIOPTIONS\\fR]...\n");
        CommandSpec spec = requireNonNull(command.spec());
        spec.positionalParameters()
                .forEach(positional -> text.append("[\\fI")
                        .append(escaped(positional.paramLabel()))
                        .append("\\fR]\n"));
        text.append(".SH DESCRIPTION\n");
        for (String line : spec.usageMessage().description()) {
            text.append(
                    line.isBlank()
                            ? ".PP\n\\&"
                            : line.startsWith(" ") ? ".br\n" + escaped(line.strip()) : escaped(line));
            text.append('\n');
        }
        text.append(".SH OPTIONS\n");
        for (OptionGroup group : command.groups()) {
            text.append(".SS ").append(escaped(group.heading())).append('\n');
            for (Option option : group.options()) {
                item(text, names(option), option.description());
            }
        }
        if (command.name().equals("create")) {
            environment(text);
            text.append(
                    ".SH EXAMPLES\n.nf\njvenv create env\njvenv create env \\-p 3.12\njvenv create \\-\\-name web\n.fi\n");
        }
        return text.append(".SH SEE ALSO\n.BR jvenv (1)\n").toString();
    }

    /** Returns the commands with a manual page. */
    static List<CommandModel> parsed(List<CommandModel> commands) {
        return commands.stream().filter(command -> !command.isRaw()).toList();
    }

    static String fileName(CommandModel command) {
        return "jvenv-" + command.name().replace(' ', '-') + ".1";
    }

    private static void head(StringBuilder text, String title, String name, String summary) {
        text.append(".\\\" Generated from the commands: see docs/contributing.md.\n");
        text.append(".TH ").append(escaped(title)).append(" 1 2026-11-27 jvenv \"jvenv\"\n");
        text.append(".SH NAME\n")
                .append(escaped(name))
                .append(" \\- ")
                .append(escaped(summary))
                .append('\n');
    }

    private static void environment(StringBuilder text) {
        text.append(".SH ENVIRONMENT\n");
        item(text, "JVENV_*", "An option of jvenv create: JVENV_LINK_MODE=copy is \\-\\-link\\-mode copy.");
        item(text, "WORKON_HOME", "The directory of named environments; default: ~/.virtualenvs.");
        item(text, "PIP_INDEX_URL, PIP_EXTRA_INDEX_URL", "The package indexes, as for pip.");
        item(text, "PIP_CERT", "A file with trusted certificates in PEM format, as for pip.");
        item(text, "XDG_CACHE_HOME, XDG_DATA_HOME, XDG_CONFIG_HOME", "The directories of the files below.");
    }

    private static void item(StringBuilder text, String tag, String description) {
        text.append(".TP\n")
                .append(tag.startsWith("\\f") ? tag : "\\fB" + tag + "\\fR")
                .append('\n');
        text.append(description.startsWith(".") ? "\\&" : "")
                .append(description.replace("'", "\\(aq"))
                .append('\n');
    }

    private static String names(Option option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(names.isEmpty() ? "" : ", ")
                    .append("\\fB")
                    .append(escaped(name))
                    .append("\\fR");
        }
        return option.takesValue()
                ? names.append(" \\fI").append(option.label()).append("\\fR").toString()
                : names.toString();
    }

    private static String title(CommandModel command) {
        return ("jvenv-" + command.name().replace(' ', '-')).toUpperCase(Locale.ROOT);
    }

    private static String page(CommandModel command) {
        return "\\fBjvenv\\-" + escaped(command.name().replace(' ', '-')) + "\\fR(1)";
    }

    private static String lower(String summary) {
        return summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1);
    }

    /** Escapes {@code text} for man(7): dashes are minus signs, and a line must not begin like a request. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
