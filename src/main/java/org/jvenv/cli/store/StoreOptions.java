package org.jvenv.cli.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.UsageException;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.Progress;
import org.jvenv.report.Verbosity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What the commands that look after the store and the cache take: a verb, what it is about, and few options. */
public final class StoreOptions {

    static final String JSON = Flags.JSON;
    static final String CACHE_DIR = "--cache-dir";
    static final String QUIET = Flags.QUIET;

    private StoreOptions() {}

    static CommandSpec spec(String name, String verbs, String... description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(verbs)
                .arity("0..*")
                .type(String[].class)
                .build());
        Flags.addTo(spec, List.of(options()));
        return spec;
    }

    static OptionGroup options() {
        return new OptionGroup(
                "Options",
                List.of(
                        Flags.flag("print what is found as JSON", JSON),
                        Flags.value("DIR", "where jvenv keeps what it can make anew", CACHE_DIR, "--app-data"),
                        Flags.quiet(),
                        Flags.help()));
    }

    /** The verb and what follows it; nothing where not even a verb is given. */
    static List<String> words(ParseResult arguments) {
        return new ArrayList<>(List.of(arguments.matchedPositionalValue(0, new String[0])));
    }

    static @Nullable String cacheDirectory(ParseResult arguments) {
        return arguments.matchedOptionValue(CACHE_DIR, null);
    }

    static Progress progress(ParseResult arguments, Streams streams) {
        boolean quiet = arguments.hasMatchedOption(QUIET);
        return new ConsoleProgress(streams.err(), quiet ? Verbosity.QUIET : Verbosity.NORMAL);
    }

    public static UsageException unknownVerb(List<String> words, String command, String verbs) {
        String what = words.isEmpty() ? "nothing" : "`" + words.get(0) + "`";
        return UsageException.of("`" + command + "` cannot do " + what, "it can do " + verbs);
    }

    /** Refuses words that a verb has no use for. */
    static void checkAlone(List<String> words, String command) {
        if (words.size() > 1) {
            throw UsageException.of(
                    "`" + command + " " + words.get(0) + "` takes nothing, but `" + words.get(1) + "` is given",
                    "leave it out");
        }
    }
}
