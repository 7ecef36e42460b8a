package org.jvenv.cli.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.WorkonHome;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.manage.Removal;
import org.jvenv.relocate.RelocationKind;
import org.jvenv.relocate.Relocator;
import org.jvenv.relocate.Relocator.Relocated;
import org.jvenv.trust.TrustStore;
import org.jvenv.workplace.ProtectedDirectories;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code jvenv copy} and {@code jvenv rename}: copies or moves an environment, and updates its paths. */
public final class RelocationCommand implements ExitCodeCommand {

    private static final Option DRY_RUN =
            CommonOptions.DRY_RUN.describedAs("print which files would change, and do nothing");
    private static final Option QUIET = CommonOptions.QUIET.describedAs("print only errors, warnings and data");
    private static final String NAMES_AND_PATHS = "A word without a separator is a name in $WORKON_HOME.";

    private final RelocationKind kind;
    private final CommandContext context;

    public RelocationCommand(RelocationKind kind, CommandContext context) {
        this.context = context;
        this.kind = kind;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description(description(), NAMES_AND_PATHS);
        spec.addPositional(positional("SOURCE", "0"));
        spec.addPositional(positional("TARGET", "1"));
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(DRY_RUN, CommonOptions.JSON, QUIET, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        WorkonHome home = new WorkonHome(context.services()::namedEnvironments);
        Path from = home.find(arguments.word(0), context.workingDirectory());
        Path to = home.destination(arguments.word(1), context.workingDirectory());
        boolean dry = arguments.has(DRY_RUN);
        Relocated relocated = relocated(from, to, dry);
        RelocationReport report = new RelocationReport(relocated, context.streams(), arguments.has(QUIET));
        if (arguments.has(CommonOptions.JSON)) {
            report.printJson();
        } else if (dry) {
            report.printPlan();
        } else {
            report.print(context.variable("VIRTUAL_ENV").orElse(""));
        }
        return ExitCode.SUCCESS;
    }

    private Relocated relocated(Path from, Path to, boolean dry) {
        Relocator relocator = context.services().relocator();
        try {
            check(from, to);
            return dry ? relocator.plan(kind, from, to) : perform(relocator, from, to);
        } catch (IOException e) {
            context.streams().warnOfSetAside(relocator.setAside());
            throw new UncheckedIOException(e);
        } catch (JvenvException e) {
            context.streams().warnOfSetAside(relocator.setAside()); // otherwise the report does this
            throw e;
        }
    }

    /** Trust follows a rename; a copy is not trusted. */
    private Relocated perform(Relocator relocator, Path from, Path to) throws IOException {
        @Nullable TrustStore store = context.services().trustIfAny().orElse(null);
        if (kind == RelocationKind.COPY || store == null) {
            return relocator.perform(kind, from, to);
        }
        List<Relocated> done = new ArrayList<>();
        store.moving(from, to, () -> done.add(relocator.perform(kind, from, to)));
        return done.get(0);
    }

    private void check(Path from, Path to) throws IOException {
        ProtectedDirectories protectedDirectories = context.services().protectedDirectories();
        boolean isMoved = kind == RelocationKind.RENAME
                && !(Files.exists(from) && Files.exists(to) && Files.isSameFile(from, to));
        if (Files.isDirectory(from) && isMoved) {
            Removal.checkMove(from, kind.word(), protectedDirectories);
        } else if (Files.isDirectory(from)) {
            Removal.checkContent(from, kind.word(), protectedDirectories);
        }
    }

    private static PositionalParamSpec positional(String label, String index) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index(index)
                .arity("1")
                .required(true)
                .type(String.class)
                .build();
    }

    private String name() {
        return kind == RelocationKind.COPY ? "jvenv copy" : "jvenv rename";
    }

    private String description() {
        return kind == RelocationKind.COPY
                ? "Copy an environment, and update every path in the copy."
                : "Rename or move an environment, and update every path in it.";
    }
}
