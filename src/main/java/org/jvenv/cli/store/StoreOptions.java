package org.jvenv.cli.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.UsageException;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.ConsoleProgress.Verbosity;
import org.jvenv.report.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The arguments and options of {@code jvenv seed} and {@code jvenv cache}. */
public final class StoreOptions {

    static final Option JSON = CommonOptions.JSON.describedAs("print the result as JSON");

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

    static @Nullable String cacheDirectory(Arguments arguments) {
        return arguments.text(CommonOptions.CACHE_DIR);
    }

    static Progress progress(Arguments arguments, Streams streams) {
        boolean quiet = arguments.has(CommonOptions.QUIET);
        return new ConsoleProgress(streams.err(), quiet ? Verbosity.QUIET : Verbosity.NORMAL);
    }

    /** Rejects arguments of a verb that takes none. */
    static void checkNoArguments(String command, String... words) {
        if (words.length > 1) {
            throw UsageException.of(
                    "`" + command + " " + words[0] + "` takes no argument, but `" + words[1] + "` is given",
                    "leave it out");
        }
    }
}
