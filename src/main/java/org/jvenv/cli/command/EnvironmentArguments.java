package org.jvenv.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.NamedEnvironments;
import org.jvenv.trust.TrustStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The environments that words of a command line mean. */
public final class EnvironmentArguments {

    private final CommandContext context;

    public EnvironmentArguments(CommandContext context) {
        this.context = context;
    }

    /** Changes the environment at {@code prefix} at the user's request, and keeps its trust. */
    public void keepingTrust(Path prefix, TrustStore.Change change) throws IOException {
        @Nullable TrustStore store = context.services().trustIfAny().orElse(null);
        if (store == null) {
            change.make();
        } else {
            store.keeping(prefix, change);
        }
    }

    /** What a command is told apart from its options: words called {@code label}. */
    public static CommandSpec spec(
            String name, String label, String arity, List<OptionGroup> groups, String... description) {
        CommandSpec spec = CommandSpec.create().name("jvenv " + name);
        spec.usageMessage().description(description);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .type(String[].class)
                .build());
        OptionGroup.addTo(spec, groups);
        return spec;
    }

    /** The root of the environment that {@code word} means, be it there or not. */
    public Path meant(String word) {
        return places().meant(word, context.workingDirectory());
    }

    /**
     * The environment that {@code word} means.
     *
     * @throws org.jvenv.manage.EnvironmentException if there is none
     */
    public EnvironmentFiles existing(String word) {
        return EnvironmentFiles.at(meant(word));
    }

    /** The environment that the first of {@code words} means; without words, the active one. */
    public EnvironmentFiles firstOrActive(String... words) {
        return words.length > 0
                ? existing(words[0])
                : EnvironmentFiles.at(active().orElseThrow(
                                () -> UsageException.of("no environment is named, and none is active", "name one")));
    }

    /** The environments that {@code words} mean; without words, the active one. */
    public List<EnvironmentFiles> existingOrActive(String... words) {
        if (words.length == 0) {
            return List.of(firstOrActive());
        }
        List<EnvironmentFiles> environments = new ArrayList<>();
        for (String word : words) {
            environments.add(existing(word));
        }
        return environments;
    }

    /** The roots of the environments that have names. */
    public List<Path> named() throws IOException {
        return new NamedEnvironments(context.services().namedEnvironments()).all();
    }

    /** The complaint that no environment is named. */
    public static UsageException missing() {
        return UsageException.of("no environment is named", "see `jvenv list`");
    }

    /** The root of the active environment. */
    public Optional<Path> active() {
        return context.variable("VIRTUAL_ENV").map(context.workingDirectory()::resolve);
    }

    private WorkonHome places() {
        return new WorkonHome(context.services()::namedEnvironments);
    }
}
