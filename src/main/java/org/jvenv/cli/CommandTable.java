package org.jvenv.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.AnyCommand;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.compat.VenvPersonality;
import org.jvenv.cli.compat.VirtualenvPersonality;
import org.jvenv.cli.completion.CompletionCommand;
import org.jvenv.cli.create.CreateCommand;
import org.jvenv.cli.manage.ConnectCommand;
import org.jvenv.cli.manage.EnvCommand;
import org.jvenv.cli.manage.InfoCommand;
import org.jvenv.cli.manage.ListCommand;
import org.jvenv.cli.manage.PathCommand;
import org.jvenv.cli.manage.ProjectCommand;
import org.jvenv.cli.manage.RelocationCommand;
import org.jvenv.cli.manage.RemoveCommand;
import org.jvenv.cli.manage.UndoCommand;
import org.jvenv.cli.manage.WipeCommand;
import org.jvenv.cli.python.PythonFindCommand;
import org.jvenv.cli.python.PythonListCommand;
import org.jvenv.cli.python.PythonPinCommand;
import org.jvenv.cli.run.PipCommand;
import org.jvenv.cli.run.RunCommand;
import org.jvenv.cli.run.ShellCommand;
import org.jvenv.cli.run.TempCommand;
import org.jvenv.cli.settings.ConfigCommand;
import org.jvenv.cli.shell.ActivateCommand;
import org.jvenv.cli.shell.HookCall;
import org.jvenv.cli.shell.InitCommand;
import org.jvenv.cli.shell.SetupCommand;
import org.jvenv.cli.shell.TrustCommand;
import org.jvenv.cli.store.CacheCommand;
import org.jvenv.cli.store.SeedCommand;
import org.jvenv.relocate.RelocationKind;

/**
 * The table of commands, one row for each, in the order of {@code jvenv --help}.
 *
 * <p>Usage text, dispatch, aliases, suggestions, {@code config}, completions and manual pages are derived from it. A
 * row without a case in {@link #build} does not compile. Only the class of the command that is built is loaded.
 */
enum CommandTable implements CommandRow {
    CREATE("create", "", Heading.CREATION, "create environments", Trait.SETTINGS | Trait.DOWNLOADS),
    TEMP(
            "temp",
            "",
            Heading.CREATION,
            "create an environment for one shell or program, then delete it",
            Trait.SETTINGS | Trait.DOWNLOADS),
    VENV("venv", "", Heading.CREATION, "drop-in replacement for `python3 -m venv`", 0),
    VIRTUALENV(
            "virtualenv",
            "",
            Heading.CREATION,
            "drop-in replacement for `virtualenv`",
            Trait.SETTINGS | Trait.DOWNLOADS),

    ACTIVATE("activate", "", Heading.USE, "activate an environment in this shell", 0),
    DEACTIVATE("deactivate", "", Heading.USE, "deactivate the active environment", 0),
    RUN("run", "in", Heading.USE, "run a program in one environment, or in all", Trait.HIDDEN_ALIAS),
    SHELL("shell", "", Heading.USE, "start a shell in an environment", 0),
    LIST("list", "ls", Heading.USE, "list the named environments", 0),
    INFO("info", "show", Heading.USE, "show the details of an environment", 0),
    PATH("path", "", Heading.USE, "print the path of an environment", 0),

    COPY("copy", "", Heading.MANAGE, "copy an environment", 0),
    RENAME("rename", "mv", Heading.MANAGE, "rename or move an environment", 0),
    REMOVE("remove", "rm", Heading.MANAGE, "remove environments", 0),
    UNDO("undo", "", Heading.MANAGE, "restore a removed environment", 0),
    WIPE("wipe", "", Heading.MANAGE, "uninstall the packages of an environment", 0),
    PROJECT("project", "", Heading.MANAGE, "print or set the project of an environment", 0),
    CONNECT("connect", "", Heading.MANAGE, "connect a project and an environment", 0),
    ENV("env", "", Heading.MANAGE, "manage the variables that an environment sets", 0),
    TRUST("trust", "", Heading.MANAGE, "allow shells to run the scripts of a project (or untrust)", 0),
    UNTRUST("untrust", "", Heading.NONE, "", 0),

    PYTHON("python", "", Heading.TOOLS, "list, find and pin interpreters", 0),
    PYTHON_LIST("python list", "", Heading.PYTHON, "list the interpreters", Trait.SETTINGS),
    PYTHON_FIND("python find", "", Heading.PYTHON, "print the path of the interpreter for a request", Trait.SETTINGS),
    PYTHON_PIN("python pin", "", Heading.PYTHON, "write a request to .python-version", Trait.SETTINGS),
    SEED("seed", "", Heading.TOOLS, "manage the wheels of the seed packages", Trait.SETTINGS | Trait.DOWNLOADS),
    CACHE("cache", "", Heading.TOOLS, "manage the cache", Trait.SETTINGS),
    CONFIG("config", "", Heading.TOOLS, "print the current settings, and where each is set", Trait.SETTINGS),
    INIT("init", "", Heading.TOOLS, "print the shell integration", Trait.SETTINGS),
    SETUP("setup", "", Heading.TOOLS, "load the shell integration in every new shell", Trait.SETTINGS),
    COMPLETION("completion", "", Heading.TOOLS, "print the completion script of a shell", 0),

    HOOK("hook", "", Heading.NONE, "", Trait.HIDDEN),
    PIP("pip", "", Heading.NONE, "", Trait.HIDDEN);

    static final List<CommandTable> ROWS = List.of(values());

    private final String command;
    private final String alias;
    private final String heading;
    private final String help;
    private final int traits;

    /**
     * Creates a row.
     *
     * @param command the name after {@code jvenv}, of one word or two
     * @param alias another name, or an empty string
     * @param heading the heading in the usage text; empty if the command is not listed there
     * @param help its line in the usage text
     * @param traits a sum of {@link Trait}
     */
    CommandTable(String command, String alias, String heading, String help, int traits) {
        this.command = command;
        this.alias = alias;
        this.heading = heading;
        this.help = help;
        this.traits = traits;
    }

    /** Returns the row of the command with the name or alias {@code name}, or {@code null} if there is none. */
    static @Nullable CommandTable named(String name) {
        for (CommandTable row : ROWS) {
            if (row.isNamed(name)) {
                return row;
            }
        }
        return null;
    }

    /** Returns the names of all commands that are not hidden. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (CommandTable row : ROWS) {
            if (!row.isHidden()) {
                names.add(row.command);
            }
        }
        return names;
    }

    @Override
    public String command() {
        return command;
    }

    @Override
    public String alias() {
        return alias;
    }

    String heading() {
        return heading;
    }

    /** Returns the line in the usage text. */
    String help() {
        return alias.isEmpty() || (traits & Trait.HIDDEN_ALIAS) != 0 ? help : help + " (or " + alias + ")";
    }

    @Override
    public boolean isHidden() {
        return (traits & Trait.HIDDEN) != 0;
    }

    @Override
    public boolean takesSettings() {
        return (traits & Trait.SETTINGS) != 0;
    }

    @Override
    public boolean downloads() {
        return (traits & Trait.DOWNLOADS) != 0;
    }

    @Override
    public AnyCommand build(CommandContext context) {
        return switch (this) {
            case CREATE -> new CreateCommand(context);
            case TEMP -> new TempCommand(context);
            case VENV -> new VenvPersonality(context);
            case VIRTUALENV -> new VirtualenvPersonality(context);
            case ACTIVATE, DEACTIVATE -> new ActivateCommand(command);
            case RUN -> new RunCommand(context);
            case SHELL -> new ShellCommand(context);
            case LIST -> new ListCommand(context);
            case INFO -> new InfoCommand(context);
            case PATH -> new PathCommand(context);
            case COPY -> new RelocationCommand(RelocationKind.COPY, context);
            case RENAME -> new RelocationCommand(RelocationKind.RENAME, context);
            case REMOVE -> new RemoveCommand(context);
            case UNDO -> new UndoCommand(context);
            case WIPE -> new WipeCommand(context);
            case PROJECT -> new ProjectCommand(context);
            case CONNECT -> new ConnectCommand(context);
            case ENV -> new EnvCommand(context);
            case TRUST, UNTRUST -> new TrustCommand(command, context);
            case PYTHON, PYTHON_LIST, PYTHON_FIND, PYTHON_PIN -> buildPython(context);
            case SEED -> new SeedCommand(context);
            case CACHE -> new CacheCommand(context);
            case CONFIG -> new ConfigCommand(context, ROWS);
            case INIT -> new InitCommand(context);
            case SETUP -> new SetupCommand(context);
            case COMPLETION -> new CompletionCommand(context, ROWS);
            case HOOK -> new HookCall(context, ROWS);
            case PIP -> new PipCommand(context);
        };
    }

    private AnyCommand buildPython(CommandContext context) {
        return switch (this) {
            case PYTHON_LIST -> new PythonListCommand(context);
            case PYTHON_FIND -> new PythonFindCommand(context);
            case PYTHON_PIN -> new PythonPinCommand(context);
            default -> new PythonUsage(context);
        };
    }

    /** The headings of the usage texts: compile-time constants, for which no class is loaded. */
    static final class Heading {
        static final String NONE = "";
        static final String CREATION = "Create environments";
        static final String USE = "Use environments";
        static final String MANAGE = "Manage environments";
        static final String TOOLS = "Manage jvenv";
        static final String PYTHON = "Commands";

        private Heading() {}
    }

    /** The properties of a command, as bits. */
    static final class Trait {
        static final int SETTINGS = 1;
        static final int DOWNLOADS = 2;
        static final int HIDDEN = 4;

        /** The usage text does not show the alias. */
        static final int HIDDEN_ALIAS = 8;

        private Trait() {}
    }
}
