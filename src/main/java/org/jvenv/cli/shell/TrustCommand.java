package org.jvenv.cli.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.JsonWriter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv trust} and {@code jvenv untrust}: manage the projects whose files shells may run. */
public final class TrustCommand implements ExitCodeCommand {

    private static final String UNTRUST = "untrust";
    private static final Option LIST =
            CommonOptions.LIST.describedAs("list the trusted projects").withShortName("-l");
    private static final Option REVOKE =
            Option.flag("revoke the trust, as `jvenv untrust`", "--revoke").excludes(LIST);

    private final String name;
    private final CommandContext context;

    public TrustCommand(String name, CommandContext context) {
        this.context = context;
        this.name = name;
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(name, "PROJECT", "0..1", groups(), description());
    }

    private String[] description() {
        return name.equals(UNTRUST)
                ? new String[] {"Revoke the trust in a project. The default PROJECT is the working directory."}
                : new String[] {
                    "Allow shells to run the hooks of a project, and to activate its environment on `cd`.",
                    "The default PROJECT is the working directory. The hooks are the files postactivate and predeactivate",
                    "in its directory .virtualenvwrapper. A hook that changes later is skipped until you trust it again."
                };
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(LIST, REVOKE, CommonOptions.JSON, CommonOptions.QUIET, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        context.services()
                .trust()
                .importOld()
                .ifPresent(imported -> imported.lines().forEach(context.err()::println));
        if (arguments.has(LIST)) {
            checkAlone(words);
            print(context.services().trust().all(), arguments.has(CommonOptions.JSON));
            return ExitCode.SUCCESS;
        }
        Path project = context.resolve(words.length == 0 ? "" : words[0]);
        boolean revoke = name.equals(UNTRUST) || arguments.has(REVOKE);
        return revoke ? revoke(project, arguments) : trust(project, arguments);
    }

    private static void checkAlone(String... words) {
        if (words.length > 0) {
            throw UsageException.of("`" + LIST + "` takes no argument, but `" + words[0] + "` is given", "omit it");
        }
    }

    private ExitCode trust(Path project, Arguments arguments) throws IOException {
        List<Path> files = context.services().trust().trust(project);
        context.tell(arguments, "trusted " + project);
        files.forEach(file -> context.tell(arguments, "  with the current content of " + file));
        return ExitCode.SUCCESS;
    }

    private ExitCode revoke(Path project, Arguments arguments) throws IOException {
        if (!context.services().trust().revoke(project)) {
            throw UsageException.of("`" + project + "` is not trusted", "see `jvenv trust " + LIST + "`");
        }
        context.tell(arguments, "no longer trusted: " + project);
        return ExitCode.SUCCESS;
    }

    private void print(List<Path> projects, boolean json) {
        if (!json) {
            projects.forEach(context.out()::println);
            return;
        }
        JsonWriter writer = new JsonWriter().beginArray();
        projects.forEach(project -> writer.value(project.toString()));
        context.out().println(writer.endArray());
    }
}
