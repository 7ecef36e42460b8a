package org.jvenv.cli.compat;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.Argparse;
import org.jvenv.cli.argparse.ArgparseException;
import org.jvenv.cli.argparse.ArgparseHelp;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.command.UsageException;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.Features;
import org.jvenv.create.request.IgnoreFile;
import org.jvenv.create.request.Layout;
import org.jvenv.create.request.Lib64;
import org.jvenv.create.request.OnExisting;
import org.jvenv.create.request.ProjectLink;
import org.jvenv.create.request.Seeding;
import org.jvenv.environment.Mobility;
import org.jvenv.environment.SystemSitePackages;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.Verbosity;
import org.jvenv.seed.request.Bytecode;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.SeedSource;
import org.jvenv.seed.request.Seeds;
import org.jvenv.tree.LinkMode;

/**
 * {@code jvenv venv}: what {@code python3.13 -m venv} does with the same arguments, and {@code -p}.
 *
 * <p>An existing directory is used as it is, success is silent, the first failure ends the run with 1. Other than with
 * the original, {@code --clear} deletes nothing that is not an environment.
 */
public final class VenvPersonality implements RawCommand {

    private static final String USAGE = """
            usage: venv [-h] [-p PYTHON] [--system-site-packages] [--symlinks | --copies] [--clear]
                        [--upgrade] [--without-pip] [--prompt PROMPT] [--upgrade-deps]
                        [--without-scm-ignore-files]
                        ENV_DIR [ENV_DIR ...]
            """;

    private static final List<ArgparseOption> OPTIONS = List.of(
            ArgparseOption.flag("show this text", "-h", "--help"),
            ArgparseOption.value("the base; default: the first Python on PATH", "-p", "--python"),
            ArgparseOption.flag("let the environment see the packages of its base", "--system-site-packages"),
            ArgparseOption.flag("link to the base, which is the default", "--symlinks")
                    .among("executables"),
            ArgparseOption.flag("copy the base", "--copies").among("executables"),
            ArgparseOption.flag("delete all that is in an environment that is there", "--clear"),
            ArgparseOption.flag("relink an environment that is there, and keep its packages", "--upgrade"),
            ArgparseOption.flag("put no pip into it", "--without-pip"),
            ArgparseOption.value("what the shell shows", "--prompt"),
            ArgparseOption.flag("bring pip up to date from the index", "--upgrade-deps"),
            ArgparseOption.flag("write no .gitignore", "--without-scm-ignore-files"));

    private final CommandContext context;

    public VenvPersonality(CommandContext context) {
        this.context = context;
    }

    @Override
    public String summary() {
        return "Do what python3 -m venv does";
    }

    @Override
    public int run(List<String> words) {
        return perform(words).number();
    }

    private ExitCode perform(List<String> words) {
        try {
            ArgparseResult arguments = Argparse.parse(OPTIONS, words);
            if (arguments.has("--help")) {
                context.out().print(ArgparseHelp.of(USAGE, "Create virtual Python environments.", OPTIONS));
                return ExitCode.SUCCESS;
            }
            if (arguments.positionals().isEmpty()) {
                throw ArgparseException.of("the following arguments are required: ENV_DIR");
            }
            create(arguments);
            return ExitCode.SUCCESS;
        } catch (ArgparseException e) {
            context.err().print(USAGE + "venv: error: " + e.getMessage() + "\n");
            return ExitCode.USAGE;
        } catch (RuntimeException e) {
            return PersonalityFailure.tell("Error", e, context.streams());
        }
    }

    private void create(ArgparseResult arguments) {
        if (arguments.has("--upgrade") && arguments.has("--clear")) {
            throw UsageException.of("you cannot supply --upgrade and --clear together", "leave out one of them");
        }
        EnvironmentCreator creator =
                context.services().creator(new ConsoleProgress(context.err(), Verbosity.QUIET), null);
        PythonRequest python = python(arguments.last("--python"));
        for (String directory : arguments.positionals()) {
            Path prefix = context.resolve(directory);
            creator.create(new CreateRequest(
                    prefix, python, onExisting(prefix, arguments), features(arguments), seeding(arguments)));
        }
    }

    private PythonRequest python(@Nullable String given) {
        return given == null ? new PythonRequest.Any() : RequestGrammar.parse(given, context.workingDirectory());
    }

    /** An upgrade of what is not there yet makes it. */
    private static OnExisting onExisting(Path prefix, ArgparseResult arguments) {
        if (arguments.has("--clear")) {
            return OnExisting.CLEAR;
        }
        boolean isThere = Files.exists(prefix.resolve("pyvenv.cfg"), LinkOption.NOFOLLOW_LINKS);
        return arguments.has("--upgrade") && isThere ? OnExisting.UPGRADE : OnExisting.ALLOW;
    }

    private Features features(ArgparseResult arguments) {
        @Nullable String prompt = arguments.last("--prompt");
        return new Features(
                arguments.has("--system-site-packages") ? SystemSitePackages.VISIBLE : SystemSitePackages.HIDDEN,
                ".".equals(prompt) ? String.valueOf(context.workingDirectory().getFileName()) : prompt,
                Mobility.FIXED,
                new Layout(
                        PersonalityExecutables.of(arguments, context.workingDirectory()),
                        arguments.has("--without-scm-ignore-files") ? IgnoreFile.OMITTED : IgnoreFile.WRITTEN,
                        Lib64.AS_VENV),
                null,
                ProjectLink.NONE);
    }

    private static Seeding seeding(ArgparseResult arguments) {
        boolean newest = arguments.has("--upgrade-deps");
        return new Seeding(
                arguments.has("--without-pip") ? Seeds.NONE : Seeds.DEFAULT,
                new InstallMode(LinkMode.HARDLINK, Bytecode.ON_DEMAND),
                newest ? new IndexPolicy(List.of(), SeedSource.NEWEST, false, List.of()) : IndexPolicy.LOCAL);
    }
}
