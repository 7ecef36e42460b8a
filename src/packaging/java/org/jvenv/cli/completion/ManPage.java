package org.jvenv.cli.completion;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import picocli.CommandLine.Model.CommandSpec;

/** The manual page of a command, in the macros of man(7). It is made when jvenv is built, so it is no part of it. */
final class ManPage {

    private ManPage() {}

    /** That of jvenv itself, which names the others. */
    static String ofAll(List<CommandModel> commands) {
        StringBuilder text = new StringBuilder();
        head(text, "JVENV", "jvenv", "create and manage Python virtual environments");
        text.append(".SH SYNOPSIS\n.B jvenv\n.I COMMAND\n[\\fIOPTIONS\\fR]...\n");
        text.append(".SH DESCRIPTION\njvenv does what python -m venv, virtualenv, virtualenvwrapper and uv venv do.\n");
        text.append("Where an environment is named, a plain word is a name in $WORKON_HOME, else a directory here;\n");
        text.append("what has a slash in it is a path, and so is a point.\n.SH COMMANDS\n");
        item(text, "\\fBvenv\\fR, \\fBvirtualenv\\fR", "Do what those programs do, with their options.");
        for (CommandModel command : parsed(commands)) {
            item(text, "\\fB" + escaped(command.name()) + "\\fR", command.summary() + ". See " + page(command) + ".");
        }
        text.append(".SH EXIT STATUS\n");
        item(text, "0", "It is done, or was done already.");
        item(text, "1", "A defect of jvenv.");
        item(text, "2", "The command line makes no sense.");
        item(text, "3", "No interpreter is what was asked for.");
        item(text, "4", "The destination cannot be used.");
        item(text, "5", "There is no such environment, or it does not work.");
        item(text, "6", "The first packages could not be installed.");
        item(text, "7", "The system refused.");
        item(text, "129, 130, 143", "A signal stopped jvenv, and nothing was changed.");
        text.append("jvenv run, shell and temp end with the exit status of the program that they run.\n");
        environment(text);
        text.append(".SH FILES\n");
        item(text, "~/.cache/jvenv", "What jvenv can make anew: wheels that were unpacked, answers of interpreters.");
        item(text, "~/.local/share/jvenv", "Removed environments, and what is trusted.");
        item(text, "~/.config/jvenv/config.toml", "Settings; [tool.jvenv] in pyproject.toml are those of a project.");
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

    /** The commands that have a page of their own. */
    static List<CommandModel> parsed(List<CommandModel> commands) {
        return commands.stream().filter(command -> !command.isRaw()).toList();
    }

    static String fileName(CommandModel command) {
        return "jvenv-" + command.name().replace(' ', '-') + ".1";
    }

    private static void head(StringBuilder text, String title, String name, String summary) {
        text.append(".\\\" Made from the commands themselves: docs/contributing.md says how.\n");
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
        item(text, "WORKON_HOME", "Where environments with names are; ~/.virtualenvs if it is not set.");
        item(text, "PIP_INDEX_URL, PIP_EXTRA_INDEX_URL", "The package indexes, as for pip.");
        item(text, "PIP_CERT", "A file with the certificates to trust, in PEM form, as for pip.");
        item(text, "XDG_CACHE_HOME, XDG_DATA_HOME, XDG_CONFIG_HOME", "Where the files below are.");
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

    /** A dash is a minus, and a line must not begin as a request does. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
