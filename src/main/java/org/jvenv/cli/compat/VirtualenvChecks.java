package org.jvenv.cli.compat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseException;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.create.CreateArguments;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.environment.PrefixProblem;
import org.jvenv.seed.request.SeedRequest;

/** Rejects the invalid values that virtualenv rejects when it reads its command line and settings. */
final class VirtualenvChecks {

    private static final String EMPTY = " is empty; use `.` for the working directory";

    private VirtualenvChecks() {}

    static void check(ArgparseResult arguments, PrintStream err) {
        checkPrompt(arguments);
        refuseUnless(VirtualenvOptions.DISCOVERY, List.of("builtin"), arguments);
        refuseUnless(VirtualenvOptions.SEEDER, List.of("app-data", "pip"), arguments);
        refuseUnless(
                VirtualenvOptions.CREATOR,
                List.of("builtin", "venv", "cpython3-posix", "pypy3-posix", "graalpy-posix", "cpython3-win"),
                arguments);
        refuseBlank(VirtualenvOptions.APP_DATA, arguments);
        refuseBlank(VirtualenvOptions.EXTRA_SEARCH_DIR, arguments);
        if (arguments.has(VirtualenvOptions.UPGRADE_EMBED_WHEELS)) {
            throw ArgparseException.about(
                    VirtualenvOptions.UPGRADE_EMBED_WHEELS,
                    "jvenv contains no wheels; it uses those of the interpreters");
        }
        if (arguments.has(VirtualenvOptions.WHEEL) || arguments.has(VirtualenvOptions.NO_WHEEL)) {
            err.println("warning: " + CreateOptions.WHEEL + " and " + CreateOptions.NO_WHEEL + " have no effect");
        }
    }

    static void checkDestination(String given, Path path) {
        if (given.isBlank()) {
            throw ArgparseException.of("argument dest: the destination" + EMPTY);
        }
        @Nullable String problem = PrefixProblem.of(path);
        if (problem != null) {
            throw ArgparseException.of("argument dest: `" + given + "` " + problem);
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw ArgparseException.of("argument dest: `" + path + "` exists and is not a directory");
        }
    }

    /** Checks that a cache exists if it was given and is not to be written. */
    static void checkCache(ArgparseResult arguments, Path workingDirectory) {
        @Nullable String cache = arguments.last(VirtualenvOptions.APP_DATA);
        if (cache != null
                && arguments.has(VirtualenvOptions.READ_ONLY_APP_DATA)
                && !Files.isDirectory(workingDirectory.resolve(cache))) {
            throw UsageException.of(
                    "the cache `" + cache + "` does not exist",
                    "leave out `" + VirtualenvOptions.READ_ONLY_APP_DATA.key() + "` to create it");
        }
    }

    /** A blank path would be the working directory. */
    private static void refuseBlank(ArgparseOption option, ArgparseResult arguments) {
        for (String value : arguments.all(option)) {
            if (value.isBlank()) {
                throw ArgparseException.about(option, "the directory" + EMPTY);
            }
        }
    }

    /**
     * Returns the value of the option {@code project}: a release, or a keyword such as {@code bundle}; {@code null} if
     * the option is not given.
     */
    static @Nullable String version(ArgparseResult arguments, ArgparseOption project) {
        @Nullable String given = arguments.last(project);
        if (given == null) {
            return null;
        }
        String value = given.strip();
        if (List.of("bundle", "embed", "none").contains(value)) {
            return value;
        }
        String release = value.startsWith("v") ? value.substring(1) : value;
        if (!SeedRequest.isVersion(release)) {
            throw ArgparseException.about(project, "`" + given + "` is not a release of " + project.plainName());
        }
        return release;
    }

    /** Returns the names of the activators; {@code null} for all. */
    static @Nullable List<String> activators(ArgparseResult arguments) {
        try {
            return CreateArguments.activators(arguments.last(VirtualenvOptions.ACTIVATORS));
        } catch (UsageException e) {
            throw ArgparseException.about(VirtualenvOptions.ACTIVATORS, String.valueOf(e.getMessage()));
        }
    }

    /** The value of a variable may be in another encoding than the locale. */
    private static void checkPrompt(ArgparseResult arguments) {
        for (String prompt : arguments.all(VirtualenvOptions.PROMPT)) {
            if (prompt.indexOf('\ufffd') >= 0) {
                throw ArgparseException.about(
                        VirtualenvOptions.PROMPT, "it is not text in the encoding of this system");
            }
        }
    }

    private static void refuseUnless(ArgparseOption option, List<String> allowed, ArgparseResult arguments) {
        @Nullable String value = arguments.last(option);
        if (value != null && !allowed.contains(value)) {
            throw ArgparseException.about(
                    option, "invalid choice: '" + value + "' (choose from " + String.join(", ", allowed) + ")");
        }
    }
}
