package org.jvenv.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.Subcommand;
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
import org.jvenv.cli.run.RunCommand;
import org.jvenv.cli.run.ShellCommand;
import org.jvenv.cli.run.TempCommand;
import org.jvenv.cli.shell.InitCommand;
import org.jvenv.cli.shell.SetupCommand;
import org.jvenv.cli.shell.TrustCommand;
import org.jvenv.cli.store.CacheCommand;
import org.jvenv.cli.store.SeedCommand;
import org.jvenv.relocate.RelocationKind;

/** The commands of jvenv by their names. Only the one that is asked for is built. */
final class Subcommands {

    /** All that have options of this kind, under their first names; those of {@code jvenv python} have two words. */
    static final List<String> NAMES = List.of(
            "create",
            "temp",
            "run",
            "shell",
            "list",
            "info",
            "path",
            "copy",
            "rename",
            "remove",
            "undo",
            "wipe",
            "project",
            "connect",
            "env",
            "trust",
            "untrust",
            "python list",
            "python find",
            "python pin",
            "seed",
            "cache",
            "config",
            "init",
            "setup",
            "completion");

    /** Other names, each behind the one that it stands for. */
    static final List<List<String>> ALIASES = List.of(
            List.of("run", "in"),
            List.of("list", "ls"),
            List.of("info", "show"),
            List.of("rename", "mv"),
            List.of("remove", "rm"));

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;

    Subcommands(Creators creators, Path workingDirectory, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
    }

    /** The name by which the command is known that {@code name} may be another name of. */
    static String firstNameOf(String name) {
        for (List<String> names : ALIASES) {
            if (names.contains(name)) {
                return names.get(0);
            }
        }
        return name;
    }

    /** The command called {@code name}, or {@code null} if there is none. */
    @Nullable
    Subcommand named(String name) {
        return switch (name) {
            case "create" -> new CreateCommand(creators, workingDirectory, streams);
            case "temp" -> new TempCommand(creators, workingDirectory, streams);
            case "run", "in" -> new RunCommand(creators, workingDirectory, streams);
            case "shell" -> new ShellCommand(creators, workingDirectory);
            case "list", "ls" -> new ListCommand(creators, workingDirectory, streams);
            case "info", "show" -> new InfoCommand(creators, workingDirectory, streams);
            case "path" -> new PathCommand(creators, workingDirectory, streams);
            case "copy" -> new RelocationCommand(RelocationKind.COPY, creators, workingDirectory, streams);
            case "rename", "mv" -> new RelocationCommand(RelocationKind.RENAME, creators, workingDirectory, streams);
            case "remove", "rm" -> new RemoveCommand(creators, workingDirectory, streams);
            case "undo" -> new UndoCommand(creators, streams);
            case "wipe" -> new WipeCommand(creators, workingDirectory, streams);
            case "project" -> new ProjectCommand(creators, workingDirectory, streams);
            case "connect" -> new ConnectCommand(creators, workingDirectory, streams);
            case "env" -> new EnvCommand(creators, workingDirectory, streams);
            case "trust", "untrust" -> new TrustCommand(name, creators, workingDirectory, streams);
            case "python list" -> new PythonListCommand(creators, workingDirectory, streams);
            case "python find" -> new PythonFindCommand(creators, workingDirectory, streams);
            case "python pin" -> new PythonPinCommand(creators, workingDirectory, streams);
            case "seed" -> new SeedCommand(creators, workingDirectory, streams);
            case "cache" -> new CacheCommand(creators, streams);
            case "config" -> new ConfigCommand(creators, workingDirectory, this, streams);
            case "init" -> new InitCommand(creators, streams);
            case "setup" -> new SetupCommand(creators, workingDirectory, streams);
            case "completion" -> new CompletionCommand(this, streams);
            default -> null;
        };
    }
}
