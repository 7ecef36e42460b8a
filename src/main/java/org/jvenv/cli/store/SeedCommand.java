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

/** {@code jvenv seed}: looks after the wheels that environments begin with. */
public final class SeedCommand implements ExitCodeCommand {

    private static final String NAME = "jvenv seed";
    private static final List<String> VERBS = List.of("list", "add", "update", "remove");
    private static final List<String> USUAL = List.of("pip", "setuptools");

    private final CommandContext context;

    public SeedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        return StoreOptions.spec(
                NAME,
                String.join("|", VERBS),
                "Look after the wheels that environments begin with.",
                "",
                "  list                 show the wheels of the store",
                "  add WHEEL...         prefer these wheels to those that come with interpreters",
                "  update [PKG...]      prefer the newest from the index; of pip and setuptools if none is named",
                "  remove PKG[==V]...   take wheels out of the store");
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
            StoreOptions.checkAlone(NAME, words.toArray(new String[0]));
            return store.list();
        }
        if (objects.isEmpty() && !verb.equals("update")) {
            throw UsageException.of("`" + NAME + " " + verb + "` lacks its object", UsageException.seeHelp(NAME));
        }
        List<StoreItem> items = new ArrayList<>();
        for (String object : objects.isEmpty() ? USUAL : objects) {
            items.addAll(perform(verb, object, store));
        }
        return items;
    }

    private List<StoreItem> perform(String verb, String object, SeedStore store) throws IOException {
        if (verb.equals("add")) {
            if (Addresses.isRemote(object)) {
                throw UsageException.of("`" + object + "` is not a file", "download it, and name the file");
            }
            return List.of(store.add(context.workingDirectory().resolve(object)));
        }
        if (verb.equals("update")) {
            return store.update(object);
        }
        SeedRequest named = named(object);
        return store.remove(named.project(), named.version());
    }

    private static SeedRequest named(String object) {
        try {
            SeedRequest named = SeedRequest.parse(object);
            if (named.version() != null || named.requirement().equals(named.project())) {
                return named;
            }
        } catch (IllegalArgumentException e) {
            // it is told below
        }
        throw UsageException.of(
                "`" + object + "` is neither a package nor a release of one", "write `pip` or `pip==24.2`");
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
