package org.jvenv.cli.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.AppData;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.ByteCount;
import org.jvenv.report.JsonWriter;
import org.jvenv.report.Progress;
import org.jvenv.seed.SeedStore;
import org.jvenv.seed.store.StoreFinding;
import org.jvenv.tree.Trees;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv cache}: looks after what jvenv can make anew. */
public final class CacheCommand implements Command {

    private static final String NAME = "jvenv cache";

    private final Creators creators;
    private final Streams streams;

    public CacheCommand(Creators creators, Streams streams) {
        this.creators = creators;
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        return StoreOptions.spec(
                NAME,
                "dir|size|verify|clean",
                "Look after what jvenv can make anew.",
                "",
                "  dir      print where it is",
                "  size     print how much room it takes",
                "  verify   compare every file with its hash, and mend what was altered",
                "  clean    delete it, except wheels that were added by `jvenv seed`");
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(StoreOptions.options());
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        List<String> words = StoreOptions.words(arguments);
        StoreOptions.checkAlone(words, NAME);
        String verb = words.isEmpty() ? "" : words.get(0);
        @Nullable String directory = StoreOptions.cacheDirectory(arguments);
        boolean json = arguments.hasMatchedOption(StoreOptions.JSON);
        try {
            switch (verb) {
                case "dir" -> printDirectory(toRead(directory), json);
                case "size" -> printSize(toRead(directory), json);
                case "verify" -> verify(store(arguments), json);
                case "clean" -> clean(arguments);
                default -> throw StoreOptions.unknownVerb(words, NAME, "`dir`, `size`, `verify` and `clean`");
            }
            return ExitCode.SUCCESS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data as it is, if it can only be read. */
    private AppData toRead(@Nullable String directory) {
        return creators.cacheDirectory(directory)
                .flatMap(AppData::openToRead)
                .orElseGet(() -> creators.appData(directory));
    }

    private SeedStore store(ParseResult arguments) {
        return creators.seedStore(StoreOptions.progress(arguments, streams), StoreOptions.cacheDirectory(arguments));
    }

    private void printDirectory(AppData data, boolean json) {
        String root = data.root().toString();
        streams.out()
                .println(
                        json
                                ? new JsonWriter()
                                        .beginObject()
                                        .name("directory")
                                        .value(root)
                                        .endObject()
                                        .toString()
                                : root);
    }

    private void printSize(AppData data, boolean json) throws IOException {
        long wheels = Trees.size(data.wheels());
        long interpreters = Trees.size(data.interpreters());
        if (json) {
            JsonWriter writer = new JsonWriter().beginObject();
            writer.name("bytes").value(wheels + interpreters);
            writer.name("wheels").value(wheels).name("interpreters").value(interpreters);
            streams.out().println(writer.endObject());
        } else {
            streams.out().println(ByteCount.of(wheels + interpreters));
        }
    }

    private void verify(SeedStore store, boolean json) throws IOException {
        JsonWriter writer = new JsonWriter().beginObject().name("wheels").beginArray();
        for (StoreFinding finding : store.verify()) {
            writer.beginObject();
            writer.name("name").value(finding.name());
            writer.name("sha256").value(finding.entry());
            writer.name("state").value(finding.state().word());
            writer.endObject();
            if (!json) {
                streams.out().println(finding.name() + ": " + finding.state().word());
            }
        }
        if (json) {
            streams.out().println(writer.endArray().endObject());
        }
    }

    /** Deletes all that jvenv can make anew, or finds again. */
    public static void clean(Creators creators, Progress progress, @Nullable String cacheDirectory) {
        try {
            creators.seedStore(progress, cacheDirectory).clean();
            Trees.delete(creators.appData(cacheDirectory).interpreters());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clean(ParseResult arguments) throws IOException {
        AppData data = creators.appData(StoreOptions.cacheDirectory(arguments));
        long before = Trees.size(data.root());
        clean(creators, StoreOptions.progress(arguments, streams), StoreOptions.cacheDirectory(arguments));
        if (!arguments.hasMatchedOption(StoreOptions.QUIET)) {
            streams.err().println("freed " + ByteCount.of(before - Trees.size(data.root())));
        }
    }
}
