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

/** What virtualenv refuses while it reads its command line and settings, before anything is made. */
final class VirtualenvChecks {

    private static final String NAMELESS = " has no name; `.` is the working directory";

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
                    "jvenv has no wheels of its own; it takes those of the interpreters");
        }
        if (arguments.has(VirtualenvOptions.WHEEL) || arguments.has(VirtualenvOptions.NO_WHEEL)) {
            err.println("warning: " + CreateOptions.WHEEL + " and " + CreateOptions.NO_WHEEL + " do nothing any more");
        }
    }

    static void checkDestination(String given, Path path) {
        if (given.isBlank()) {
            throw ArgparseException.of("argument dest: the destination" + NAMELESS);
        }
        @Nullable String flaw = PrefixProblem.of(path);
        if (flaw != null) {
            throw ArgparseException.of("argument dest: `" + given + "` " + flaw);
        }
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw ArgparseException.of("argument dest: `" + path + "` is there, and is no directory");
        }
    }

    /** A cache that is only read, and was named, has to be there. */
    static void checkCache(ArgparseResult arguments, Path workingDirectory) {
        @Nullable String cache = arguments.last(VirtualenvOptions.APP_DATA);
        if (cache != null
                && arguments.has(VirtualenvOptions.READ_ONLY_APP_DATA)
                && !Files.isDirectory(workingDirectory.resolve(cache))) {
            throw UsageException.of(
                    "`" + cache + "` shall only be read, and is not there",
                    "leave out `" + VirtualenvOptions.READ_ONLY_APP_DATA.key() + "` once");
        }
    }

    /** A blank path would be that of the working directory, which nobody means. */
    private static void refuseBlank(ArgparseOption option, ArgparseResult arguments) {
        for (String value : arguments.all(option)) {
            if (value.isBlank()) {
                throw ArgparseException.about(option, "the directory" + NAMELESS);
            }
        }
    }

    /**
     * The release that the option {@code project} asks for, or a word such as {@code bundle}; {@code null} if nothing
     * is.
     */
    static @Nullable String version(ArgparseResult arguments, ArgparseOption project) {
        @Nullable String given = arguments.last(project);
        if (given == null) {
            return null;
        }
        String word = given.strip();
        if (List.of("bundle", "embed", "none").contains(word)) {
            return word;
        }
        String release = word.startsWith("v") ? word.substring(1) : word;
        if (!SeedRequest.isVersion(release)) {
            throw ArgparseException.about(project, "`" + given + "` is no release of " + project.plainName());
        }
        return release;
    }

    /** The shells that get scripts; {@code null} for all. */
    static @Nullable List<String> activators(ArgparseResult arguments) {
        try {
            return CreateArguments.activators(arguments.last(VirtualenvOptions.ACTIVATORS));
        } catch (UsageException e) {
            throw ArgparseException.about(VirtualenvOptions.ACTIVATORS, String.valueOf(e.getMessage()));
        }
    }

    /** It may come from a variable that was in another encoding. */
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
