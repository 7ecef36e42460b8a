package org.jvenv.cli.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.environment.VariablesFile;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.JsonWriter;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.ChangeLock;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv env}: manages the variables that are set while an environment is active. */
public final class EnvCommand implements ExitCodeCommand {

    private static final String HELP = UsageException.seeHelp("jvenv env");

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public EnvCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = EnvironmentArguments.spec(
                "env",
                "set|unset|list ENV",
                "0..*",
                groups(),
                "Manage the variables that are set while an environment is active.",
                "",
                "  set ENV NAME=VALUE...  add or change variables",
                "  unset ENV NAME...      remove variables",
                "  list ENV               print the variables",
                "",
                "They are lines of ENV/" + VariablesFile.NAME
                        + ". Shells with the shell integration set and restore them, and",
                "`jvenv run` sets them.");
        spec.parser().stopAtPositional(false);
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(CommonOptions.JSON, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        List<String> words = List.of(arguments.words());
        String verb = arguments.verb("jvenv env", List.of("set", "unset", "list"));
        if (words.size() < 2) {
            throw EnvironmentArguments.missing();
        }
        Path prefix = environments.existing(words.get(1)).prefix();
        perform(verb, prefix, words.subList(2, words.size()), arguments.has(CommonOptions.JSON));
        return ExitCode.SUCCESS;
    }

    private void perform(String verb, Path prefix, List<String> objects, boolean json) throws IOException {
        if (verb.equals("list")) {
            if (!objects.isEmpty()) {
                throw UsageException.of("`jvenv env list` takes one environment", HELP);
            }
            print(VariablesFile.in(prefix).values(), json);
            return;
        }
        if (objects.isEmpty()) {
            throw UsageException.of("no variable is named", HELP);
        }
        ChangeLock.during(
                prefix.resolve(VariablesFile.NAME),
                () -> write(prefix, verb.equals("set") ? set(prefix, objects) : unset(prefix, objects)));
    }

    /** Checks all assignments before the first one is written. */
    private static VariablesFile set(Path prefix, List<String> assignments) throws IOException {
        VariablesFile changed = VariablesFile.in(prefix);
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 0) {
                throw UsageException.of("`" + assignment + "` has no value", "use NAME=VALUE");
            }
            String name = assignment.substring(0, equals);
            String value = assignment.substring(equals + 1);
            check(name, value);
            changed = changed.with(name, value);
        }
        return changed;
    }

    private static void check(String name, String value) {
        if (!VariablesFile.isName(name)) {
            throw UsageException.of(
                    "`" + name + "` is not a valid name of a variable", "use letters, digits and underscores");
        }
        if (!VariablesFile.canBeSet(name)) {
            throw UsageException.of("`" + name + "` is used by shells or by activation", "choose another name");
        }
        if (!VariablesFile.canContain(value)) {
            throw UsageException.of(
                    "the value of `" + name + "` contains a line break", "a variable is one line of a file");
        }
    }

    private static VariablesFile unset(Path prefix, List<String> names) throws IOException {
        VariablesFile changed = VariablesFile.in(prefix);
        for (String name : names) {
            if (!changed.values().containsKey(name)) {
                throw UsageException.of("`" + prefix + "` sets no variable `" + name + "`", "see `jvenv env list`");
            }
            changed = changed.without(name);
        }
        return changed;
    }

    /** Keeps the trust in the environment, because the user makes the change. */
    private void write(Path prefix, VariablesFile changed) throws IOException {
        byte[] content = changed.text().getBytes(StandardCharsets.UTF_8);
        environments.keepingTrust(prefix, () -> AtomicFile.write(prefix.resolve(VariablesFile.NAME), content));
    }

    private void print(Map<String, String> values, boolean json) {
        if (!json) {
            values.forEach((name, value) -> context.out().println(name + "=" + value));
            return;
        }
        JsonWriter writer = new JsonWriter().beginObject();
        values.forEach((name, value) -> writer.name(name).value(value));
        context.out().println(writer.endObject());
    }
}
