package org.jvenv.cli.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.UsageException;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.Progress;
import org.jvenv.report.Verbosity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the commands that look after the store and the cache take: a verb, what it is about, and few options. */
public final class StoreOptions {

    static final Option JSON = CommonOptions.JSON.describedAs("print what is found as JSON");

    private StoreOptions() {}

    static CommandSpec spec(String name, String verbs, String... description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(verbs)
                .arity("0..*")
                .type(String[].class)
                .build());
        OptionGroup.addTo(spec, List.of(options()));
        return spec;
    }

    static OptionGroup options() {
        return new OptionGroup(
                "Options", List.of(JSON, CommonOptions.CACHE_DIR, CommonOptions.QUIET, CommonOptions.HELP));
    }

    /** The verb and what follows it; nothing where not even a verb is given. */
    static List<String> words(Arguments arguments) {
        return new ArrayList<>(List.of(arguments.words()));
    }

    static @Nullable String cacheDirectory(Arguments arguments) {
        return arguments.text(CommonOptions.CACHE_DIR);
    }

    static Progress progress(Arguments arguments, Streams streams) {
        boolean quiet = arguments.has(CommonOptions.QUIET);
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
