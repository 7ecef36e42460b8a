package org.jvenv.cli.compat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseException;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.create.CreateArguments;
import org.jvenv.environment.PrefixProblem;
import org.jvenv.seed.request.SeedRequest;

/** What virtualenv refuses while it reads its command line and settings, before anything is made. */
final class VirtualenvChecks {

    private VirtualenvChecks() {}

    static void check(ArgparseResult arguments, PrintStream err) {
        checkPrompt(arguments);
        refuseUnless("--discovery", List.of("builtin"), arguments);
        refuseUnless("--seeder", List.of("app-data", "pip"), arguments);
        refuseUnless(
                "--creator",
                List.of("builtin", "venv", "cpython3-posix", "pypy3-posix", "graalpy-posix", "cpython3-win"),
                arguments);
        refuseBlank("--app-data", "the directory", arguments.all("--app-data"));
        refuseBlank("--extra-search-dir", "the directory", arguments.all("--extra-search-dir"));
        if (arguments.has("--upgrade-embed-wheels")) {
            throw ArgparseException.of(
                    "argument --upgrade-embed-wheels: jvenv has no wheels of its own; it takes those of the"
                            + " interpreters");
        }
        if (arguments.has("--wheel") || arguments.has("--no-wheel")) {
            err.println("warning: --wheel and --no-wheel do nothing any more");
        }
    }

    static void checkDestination(String given, Path path) {
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
        @Nullable String cache = arguments.last("--app-data");
        if (cache != null
                && arguments.has("--read-only-app-data")
                && !Files.isDirectory(workingDirectory.resolve(cache))) {
            throw UsageException.of(
                    "`" + cache + "` shall only be read, and is not there", "leave out `--read-only-app-data` once");
        }
    }

    /** A blank path would be that of the working directory, which nobody means. */
    static void refuseBlank(String option, String what, List<String> values) {
        for (String value : values) {
            if (value.isBlank()) {
                throw ArgparseException.of(
                        "argument " + option + ": " + what + " has no name; `.` is the working directory");
            }
        }
    }

    /**
     * The release of {@code project} that is asked for, or a word such as {@code bundle}; {@code null} if nothing is.
     */
    static @Nullable String version(ArgparseResult arguments, String project) {
        @Nullable String given = arguments.last("--" + project);
        if (given == null) {
            return null;
        }
        String word = given.strip();
        if (List.of("bundle", "embed", "none").contains(word)) {
            return word;
        }
        String release = word.startsWith("v") ? word.substring(1) : word;
        if (!SeedRequest.isVersion(release)) {
            throw ArgparseException.of("argument --" + project + ": `" + given + "` is no release of " + project);
        }
        return release;
    }

    /** The shells that get scripts; {@code null} for all. */
    static @Nullable List<String> activators(ArgparseResult arguments) {
        try {
            return CreateArguments.activators(arguments.last("--activators"));
        } catch (UsageException e) {
            throw ArgparseException.of("argument --activators: " + e.getMessage());
        }
    }

    /** It may come from a variable that was in another encoding. */
    private static void checkPrompt(ArgparseResult arguments) {
        for (String prompt : arguments.all("--prompt")) {
            if (prompt.indexOf('\ufffd') >= 0) {
                throw ArgparseException.of("argument --prompt: it is not text in the encoding of this system");
            }
        }
    }

    private static void refuseUnless(String option, List<String> allowed, ArgparseResult arguments) {
        @Nullable String value = arguments.last(option);
        if (value != null && !allowed.contains(value)) {
            throw ArgparseException.of("argument " + option + ": invalid choice: '" + value + "' (choose from "
                    + String.join(", ", allowed) + ")");
        }
    }
}
