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
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.ProjectLink;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.ConsoleProgress.Verbosity;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seeds;
import org.jvenv.tree.LinkMode;

/**
 * {@code jvenv venv}: has the options of {@code python3.13 -m venv}, and {@code -p}.
 *
 * <p>It writes into existing directories, prints nothing on success, and stops at the first failure with exit code 1.
 * Unlike the original, {@code --clear} deletes only environments.
 */
public final class VenvPersonality implements RawCommand {

    private static final String USAGE = """
            usage: venv [-h] [-p PYTHON] [--system-site-packages] [--symlinks | --copies] [--clear]
                        [--upgrade] [--without-pip] [--prompt PROMPT] [--upgrade-deps]
                        [--without-scm-ignore-files]
                        ENV_DIR [ENV_DIR ...]
            """;

    private static final ArgparseOption PYTHON =
            ArgparseOption.value("base interpreter; default: the first Python on PATH", CreateOptions.PYTHON.names());
    private static final ArgparseOption SYSTEM_SITE_PACKAGES = ArgparseOption.flag(
            "make the packages of the base visible in the environment", CreateOptions.SYSTEM_SITE_PACKAGES.names());
    private static final ArgparseOption SYMLINKS = ArgparseOption.flag(
                    "link to the base interpreter (default)", CreateOptions.SYMLINKS.names())
            .among("executables");
    private static final ArgparseOption COPIES = ArgparseOption.flag(
                    "copy the base interpreter", CreateOptions.COPIES.name())
            .among("executables");
    private static final ArgparseOption CLEAR =
            ArgparseOption.flag("delete the content of an existing environment", CreateOptions.CLEAR.name());
    private static final ArgparseOption UPGRADE =
            ArgparseOption.flag("relink an existing environment, and keep its packages", CreateOptions.UPGRADE.names());
    private static final ArgparseOption WITHOUT_PIP =
            ArgparseOption.flag("do not install pip", CreateOptions.WITHOUT_PIP.name());
    private static final ArgparseOption PROMPT =
            ArgparseOption.value("name in the shell prompt", CreateOptions.PROMPT.names());
    private static final ArgparseOption UPGRADE_DEPS =
            ArgparseOption.flag("upgrade pip from the index", CreateOptions.UPGRADE_DEPS.names());
    private static final ArgparseOption WITHOUT_IGNORE_FILES =
            ArgparseOption.flag("write no .gitignore", CreateOptions.WITHOUT_IGNORE_FILES.name());

    private static final List<ArgparseOption> OPTIONS = List.of(
            ArgparseOption.HELP,
            PYTHON,
            SYSTEM_SITE_PACKAGES,
            SYMLINKS,
            COPIES,
            CLEAR,
            UPGRADE,
            WITHOUT_PIP,
            PROMPT,
            UPGRADE_DEPS,
            WITHOUT_IGNORE_FILES);

    private final CommandContext context;

    public VenvPersonality(CommandContext context) {
        this.context = context;
    }

    @Override
    public String summary() {
        return "Create environments like python3 -m venv, with its options";
    }

    @Override
    public int run(List<String> words) {
        return perform(words).number();
    }

    private ExitCode perform(List<String> words) {
        try {
            ArgparseResult arguments = Argparse.parse(OPTIONS, words);
            if (arguments.has(ArgparseOption.HELP)) {
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
            return PersonalityFailure.print("Error", e, context.streams());
        }
    }

    private void create(ArgparseResult arguments) {
        if (arguments.has(UPGRADE) && arguments.has(CLEAR)) {
            throw UsageException.of(
                    "you cannot supply " + UPGRADE.key() + " and " + CLEAR.key() + " together",
                    "leave out one of them");
        }
        EnvironmentCreator creator =
                context.services().creator(new ConsoleProgress(context.err(), Verbosity.QUIET), null);
        PythonRequest python = python(arguments.last(PYTHON));
        IgnoreFile ignoreFile = arguments.has(WITHOUT_IGNORE_FILES) ? IgnoreFile.OMITTED : IgnoreFile.WRITTEN;
        Features features =
                CompatFeatures.of(arguments, ignoreFile, null, ProjectLink.NONE, context.workingDirectory());
        for (String directory : arguments.positionals()) {
            Path prefix = context.resolve(directory);
            creator.create(
                    new CreateRequest(prefix, python, onExisting(prefix, arguments), features, seeding(arguments)));
        }
    }

    private PythonRequest python(@Nullable String given) {
        return given == null ? new PythonRequest.Any() : RequestGrammar.parse(given, context.workingDirectory());
    }

    /** {@code --upgrade} creates an environment that does not exist, as in venv. */
    private static OnExisting onExisting(Path prefix, ArgparseResult arguments) {
        if (arguments.has(CLEAR)) {
            return OnExisting.CLEAR;
        }
        boolean exists = Files.exists(prefix.resolve("pyvenv.cfg"), LinkOption.NOFOLLOW_LINKS);
        return arguments.has(UPGRADE) && exists ? OnExisting.UPGRADE : OnExisting.ALLOW;
    }

    private static Seeding seeding(ArgparseResult arguments) {
        boolean newest = arguments.has(UPGRADE_DEPS);
        return new Seeding(
                arguments.has(WITHOUT_PIP) ? Seeds.NONE : Seeds.DEFAULT,
                new InstallMode(LinkMode.HARDLINK, Bytecode.ON_DEMAND),
                newest ? new IndexPolicy(List.of(), SeedSource.NEWEST, false, List.of()) : IndexPolicy.LOCAL);
    }
}
