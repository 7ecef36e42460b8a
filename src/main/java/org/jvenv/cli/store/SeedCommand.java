package org.jvenv.cli.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.Addresses;
import org.jvenv.failure.ExitCode;
import org.jvenv.seed.SeedStore;
import org.jvenv.seed.SeedStore.StoreItem;
import org.jvenv.seed.request.SeedRequest;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv seed}: manages the wheels of seed packages. */
public final class SeedCommand implements ExitCodeCommand {

    private static final String NAME = "jvenv seed";
    private static final List<String> VERBS = List.of("list", "add", "update", "remove");
    private static final List<String> DEFAULT_PACKAGES = List.of("pip", "setuptools");

    private final CommandContext context;

    public SeedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        return StoreOptions.spec(
                NAME,
                String.join("|", VERBS),
                "Manage the wheels of seed packages in the store.",
                "",
                "  list                 list the wheels",
                "  add WHEEL...         add these wheels, and prefer them to those of interpreters",
                "  update [PKG...]      download the newest wheels and prefer them; by default of pip and setuptools",
                "  remove PKG[==V]...   remove wheels");
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(StoreOptions.options());
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String verb = arguments.verb(NAME, VERBS);
        List<String> words = List.of(arguments.words());
        SeedStore store = context.services()
                .seedStore(StoreOptions.progress(arguments, context.streams()), StoreOptions.cacheDirectory(arguments));
        List<StoreItem> items = perform(verb, words, store);
        report(verb, items, arguments);
        return ExitCode.SUCCESS;
    }

    private List<StoreItem> perform(String verb, List<String> words, SeedStore store) throws IOException {
        List<String> objects = words.subList(1, words.size());
        if (verb.equals("list")) {
            StoreOptions.checkNoArguments(NAME, words.toArray(new String[0]));
            return store.list();
        }
        if (objects.isEmpty() && !verb.equals("update")) {
            throw UsageException.of("`" + NAME + " " + verb + "` requires an argument", UsageException.seeHelp(NAME));
        }
        List<StoreItem> items = new ArrayList<>();
        for (String object : objects.isEmpty() ? DEFAULT_PACKAGES : objects) {
            items.addAll(perform(verb, object, store));
        }
        return items;
    }

    private List<StoreItem> perform(String verb, String object, SeedStore store) throws IOException {
        if (verb.equals("add")) {
            if (Addresses.isRemote(object)) {
                throw UsageException.of("`" + object + "` is not a file", "download the file, and pass its path");
            }
            return List.of(store.add(context.workingDirectory().resolve(object)));
        }
        if (verb.equals("update")) {
            return store.update(object);
        }
        SeedRequest request = request(object);
        return store.remove(request.project(), request.version());
    }

    private static SeedRequest request(String object) {
        try {
            SeedRequest request = SeedRequest.parse(object);
            if (request.version() != null || request.requirement().equals(request.project())) {
                return request;
            }
        } catch (IllegalArgumentException e) {
            // reported below
        }
        throw UsageException.of("`" + object + "` is not a package or a release", "use `pip` or `pip==24.2`");
    }

    private void report(String verb, List<StoreItem> items, Arguments arguments) {
        if (arguments.has(StoreOptions.JSON)) {
            context.out().println(StoreReport.json(items));
        } else if (verb.equals("list")) {
            context.out().print(StoreReport.table(items));
        } else if (!arguments.has(CommonOptions.QUIET)) {
            for (StoreItem item : items) {
                context.err().println((verb.equals("remove") ? "removed " : "added ") + StoreReport.line(item));
            }
        }
    }
}
