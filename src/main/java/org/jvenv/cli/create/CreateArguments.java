package org.jvenv.cli.create;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activators;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.DirectoryArguments;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.PythonRequests;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.command.WorkonHome;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.ProjectLink;
import org.jvenv.create.request.CreateRequest.Redirect;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.RedirectFile;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.report.ConsoleProgress.Verbosity;
import org.jvenv.report.Progress;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.tree.LinkMode;

/** Converts the arguments of {@code jvenv create} to requests. */
public final class CreateArguments {

    private final Arguments arguments;
    private final CommandContext context;

    public CreateArguments(Arguments arguments, CommandContext context) {
        this.context = context;
        this.arguments = arguments;
    }

    /**
     * Returns a request for each directory.
     *
     * @throws UsageException if options contradict each other, or a value is invalid
     */
    List<CreateRequest> requests() {
        return requests(prefixes());
    }

    /** Returns the request for an environment at {@code prefix}; a directory or name in the arguments is ignored. */
    public CreateRequest request(Path prefix) {
        return requests(List.of(prefix)).get(0);
    }

    private List<CreateRequest> requests(List<Path> prefixes) {
        PythonRequest python = python();
        Seeding seeding = seeding();
        List<CreateRequest> requests = new ArrayList<>();
        for (Path prefix : prefixes) {
            requests.add(new CreateRequest(prefix, python, onExisting(), features(prompt(prefix)), seeding));
        }
        return requests;
    }

    /** Returns the creator of environments, with the cache of the options. */
    public EnvironmentCreator creator(Progress progress) {
        @Nullable String cache = text(CreateOptions.CACHE_DIR);
        return has(CreateOptions.READ_ONLY_CACHE)
                ? context.services().readingCreator(progress, cache)
                : context.services().creator(progress, cache);
    }

    Verbosity verbosity() {
        if (has(CommonOptions.QUIET)) {
            return Verbosity.QUIET;
        }
        return has(CommonOptions.VERBOSE) ? Verbosity.VERBOSE : Verbosity.NORMAL;
    }

    public boolean has(Option option) {
        return arguments.has(option);
    }

    @Nullable
    String text(Option option) {
        return arguments.text(option);
    }

    /** Returns all values of a repeatable option, in order. */
    List<String> texts(Option option) {
        return arguments.texts(option);
    }

    private PythonRequest python() {
        List<String> given = texts(CreateOptions.PYTHON);
        PythonRequest request =
                given.isEmpty() ? new PythonRequest.OfProject(context.workingDirectory()) : pythonRequest(given);
        List<String> first = texts(CreateOptions.TRY_FIRST_WITH);
        return first.isEmpty() ? request : PythonRequests.preferring(first, request, context.workingDirectory());
    }

    private PythonRequest pythonRequest(List<String> given) {
        try {
            return PythonRequests.of(given, context.workingDirectory());
        } catch (JvenvException e) {
            throw UsageException.about(CreateOptions.PYTHON, e);
        }
    }

    private Path namedPrefix(String name) {
        try {
            return new WorkonHome(context.services()::namedEnvironments).named(name);
        } catch (JvenvException e) {
            throw UsageException.about(CreateOptions.NAME, e);
        }
    }

    private List<Path> prefixes() {
        String[] directories = arguments.words();
        @Nullable String name = text(CreateOptions.NAME);
        @Nullable String project = text(CreateOptions.PROJECT);
        if (name != null) {
            if (directories.length > 0) {
                throw UsageException.of(
                        "`" + CreateOptions.NAME + "` and a directory are given", "leave out one of them");
            }
            return List.of(namedPrefix(name));
        }
        if (directories.length == 0) {
            return List.of(context.directory(project == null ? "." : project).resolve(RedirectFile.NAME));
        }
        if (directories.length == 1) {
            return List.of(context.directory(directories[0]));
        }
        if (has(CreateOptions.VENV_REDIRECT)) {
            throw UsageException.of(
                    "`" + CreateOptions.VENV_REDIRECT + "` and several directories are given",
                    "create the environment of the redirect file separately");
        }
        DirectoryArguments prefixes = new DirectoryArguments();
        for (String directory : directories) {
            prefixes.add(context.directory(directory));
        }
        return prefixes.paths();
    }

    Path directory(String argument) {
        return context.directory(argument);
    }

    private Features features(@Nullable String prompt) {
        return new Features(
                has(CreateOptions.SYSTEM_SITE_PACKAGES) ? SystemSitePackages.VISIBLE : SystemSitePackages.HIDDEN,
                prompt,
                has(CreateOptions.RELOCATABLE) ? Relocatable.YES : Relocatable.NO,
                new Layout(
                        executables(),
                        has(CreateOptions.WITHOUT_IGNORE_FILES) ? IgnoreFile.OMITTED : IgnoreFile.WRITTEN,
                        lib64(text(CreateOptions.LIB64))),
                activators(text(CreateOptions.ACTIVATORS)),
                projectLink());
    }

    private Executables executables() {
        if (has(CreateOptions.COPIES)) {
            return Executables.COPIED;
        }
        return has(CreateOptions.SYMLINKS) ? Executables.LINKED : Executables.DEFAULT;
    }

    private ProjectLink projectLink() {
        @Nullable String project = text(CreateOptions.PROJECT);
        boolean redirect = has(CreateOptions.VENV_REDIRECT);
        return project == null && !redirect
                ? ProjectLink.NONE
                : new ProjectLink(
                        project == null ? null : context.directory(project),
                        redirect ? Redirect.ALWAYS : Redirect.NONE);
    }

    /** Returns the name in the prompt, or {@code null} for that of the directory. */
    private @Nullable String prompt(Path prefix) {
        @Nullable String given = text(CreateOptions.PROMPT);
        if (given == null || given.isEmpty()) {
            return isOfProject(prefix) ? nameOf(prefix.getParent()) : null;
        }
        return given.equals(".") ? nameOf(context.workingDirectory()) : given;
    }

    /** A new {@code .venv} has the name of its project; an existing one keeps its prompt. */
    private boolean isOfProject(Path prefix) {
        return String.valueOf(prefix.getFileName()).equals(RedirectFile.NAME)
                && text(CreateOptions.NAME) == null
                && (has(CreateOptions.CLEAR) || !Files.exists(prefix.resolve(PyvenvCfg.NAME)));
    }

    private static @Nullable String nameOf(@Nullable Path directory) {
        return directory == null || directory.getFileName() == null ? null : String.valueOf(directory.getFileName());
    }

    private static Lib64 lib64(@Nullable String given) {
        if (given == null) {
            return Lib64.AS_VENV;
        }
        return switch (given) {
            case "link" -> Lib64.LINK;
            case "dir" -> Lib64.DIRECTORY;
            case "none" -> Lib64.NONE;
            default -> throw CreateOptions.LIB64.badValue(given);
        };
    }

    /**
     * Returns the names in {@code given}, separated by commas or spaces; empty for no activation script, {@code null}
     * for all.
     */
    public static @Nullable List<String> activators(@Nullable String given) {
        if (given == null) {
            return null;
        }
        List<String> known = Activators.names();
        List<String> names = ListValues.words(given);
        for (String name : names) {
            if (!known.contains(name)) {
                throw CreateOptions.ACTIVATORS.badWord(name, known);
            }
        }
        return names;
    }

    private Seeding seeding() {
        return new Seeding(
                new SeedArguments(this).seeds(),
                new InstallMode(
                        linkMode(text(CreateOptions.LINK_MODE)),
                        has(CreateOptions.COMPILE_BYTECODE) ? Bytecode.COMPILED : Bytecode.ON_DEMAND),
                new SeedArguments(this).indexPolicy());
    }

    private static LinkMode linkMode(@Nullable String given) {
        if (given == null) {
            return LinkMode.HARDLINK;
        }
        return switch (given) {
            case "hardlink" -> LinkMode.HARDLINK;
            case "copy" -> LinkMode.COPY;
            case "symlink" -> LinkMode.SYMLINK;
            default -> throw CreateOptions.LINK_MODE.badValue(given);
        };
    }

    private OnExisting onExisting() {
        if (has(CreateOptions.CLEAR)) {
            return has(CreateOptions.FORCE) ? OnExisting.FORCE : OnExisting.CLEAR;
        }
        if (has(CreateOptions.UPGRADE)) {
            return OnExisting.UPGRADE;
        }
        return has(CreateOptions.ALLOW_EXISTING) ? OnExisting.ALLOW : OnExisting.REFUSE;
    }
}
