package org.jvenv.cli.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.AppData;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Services;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.ByteCount;
import org.jvenv.report.JsonWriter;
import org.jvenv.report.Progress;
import org.jvenv.seed.SeedStore;
import org.jvenv.seed.store.Inspection.StoreFinding;
import org.jvenv.tree.Trees;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv cache}: manages the cache. */
public final class CacheCommand implements ExitCodeCommand {

    private static final String NAME = "jvenv cache";
    private static final List<String> VERBS = List.of("dir", "size", "verify", "clean");

    private final CommandContext context;

    public CacheCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        return StoreOptions.spec(
                NAME,
                String.join("|", VERBS),
                "Manage the cache: unpacked wheels and answers of interpreters.",
                "",
                "  dir      print its directory",
                "  size     print its size",
                "  verify   compare every file with its hash, and repair modified files",
                "  clean    delete it, except the wheels that `jvenv seed` has added");
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(StoreOptions.options());
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String verb = arguments.verb(NAME, VERBS);
        StoreOptions.checkNoArguments(NAME, arguments.words());
        @Nullable String directory = StoreOptions.cacheDirectory(arguments);
        boolean json = arguments.has(StoreOptions.JSON);
        switch (verb) {
            case "dir" -> printDirectory(readable(directory), json);
            case "size" -> printSize(readable(directory), json);
            case "verify" -> verify(store(arguments), json);
            case "clean" -> clean(arguments);
            default -> throw new IllegalArgumentException(verb);
        }
        return ExitCode.SUCCESS;
    }

    /** Returns the data; if it cannot be written, the existing data. */
    private AppData readable(@Nullable String directory) {
        return context.services()
                .cacheDirectory(directory)
                .flatMap(AppData::openToRead)
                .orElseGet(() -> context.services().appData(directory));
    }

    private SeedStore store(Arguments arguments) {
        return context.services()
                .seedStore(StoreOptions.progress(arguments, context.streams()), StoreOptions.cacheDirectory(arguments));
    }

    private void printDirectory(AppData data, boolean json) {
        String root = data.root().toString();
        context.out()
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
            context.out().println(writer.endObject());
        } else {
            context.out().println(ByteCount.of(wheels + interpreters));
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
                context.out().println(finding.name() + ": " + finding.state().word());
            }
        }
        if (json) {
            context.out().println(writer.endArray().endObject());
        }
    }

    /** Deletes everything that jvenv can create again. */
    public static void clean(Services services, Progress progress, @Nullable String cacheDirectory) {
        try {
            services.seedStore(progress, cacheDirectory).clean();
            Trees.delete(services.appData(cacheDirectory).interpreters());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clean(Arguments arguments) throws IOException {
        AppData data = context.services().appData(StoreOptions.cacheDirectory(arguments));
        long before = Trees.size(data.root());
        clean(
                context.services(),
                StoreOptions.progress(arguments, context.streams()),
                StoreOptions.cacheDirectory(arguments));
        context.tell(arguments, "freed " + ByteCount.of(before - Trees.size(data.root())));
    }
}
