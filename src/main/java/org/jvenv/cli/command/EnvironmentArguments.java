package org.jvenv.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.NamedEnvironments;
import org.jvenv.manage.NearestEnvironment;
import org.jvenv.trust.TrustStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds the environments that are named on a command line. */
public final class EnvironmentArguments {

    private final CommandContext context;

    public EnvironmentArguments(CommandContext context) {
        this.context = context;
    }

    /** Performs a change of the environment at {@code prefix} that the user requested; it remains trusted if it was. */
    public void keepingTrust(Path prefix, TrustStore.Change change) throws IOException {
        @Nullable TrustStore store = context.services().trustIfAny().orElse(null);
        if (store == null) {
            change.make();
        } else {
            store.keeping(prefix, change);
        }
    }

    /** Builds the specification of a command whose positional arguments are called {@code label} in its help. */
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

    /** Returns the prefix of the environment {@code word}, a name or a path, whether or not it exists. */
    public Path prefix(String word) {
        return workonHome().find(word, context.workingDirectory());
    }

    /**
     * Returns the environment {@code word}, a name or a path.
     *
     * @throws org.jvenv.manage.EnvironmentException if it does not exist
     */
    public EnvironmentFiles existing(String word) {
        return EnvironmentFiles.at(prefix(word));
    }

    /** Returns the environment that the first of {@code words} names; without words, {@link #byDefault}. */
    public EnvironmentFiles firstOrDefault(String... words) throws IOException {
        return words.length > 0 ? existing(words[0]) : byDefault();
    }

    /**
     * Returns the active environment, otherwise that of the working directory or of a directory above it.
     *
     * @throws UsageException if there is none
     */
    public EnvironmentFiles byDefault() throws IOException {
        Optional<Path> prefix = active();
        if (prefix.isEmpty()) {
            prefix = nearest();
        }
        return EnvironmentFiles.at(prefix.orElseThrow(() -> UsageException.of(
                "no environment is named, none is active, and the working directory has none",
                "pass its name or path, or create one with `jvenv create`")));
    }

    private Optional<Path> nearest() throws IOException {
        @Nullable
        Path home = context.variable("HOME")
                .map(context.workingDirectory()::resolve)
                .orElse(null);
        return new NearestEnvironment(context.services().namedEnvironments(), home).from(context.workingDirectory());
    }

    /** Returns the environments that {@code words} name; without words, {@link #byDefault}. */
    public List<EnvironmentFiles> allOrDefault(String... words) throws IOException {
        if (words.length == 0) {
            return List.of(byDefault());
        }
        List<EnvironmentFiles> environments = new ArrayList<>();
        for (String word : words) {
            environments.add(existing(word));
        }
        return environments;
    }

    /** Returns the prefixes of all named environments. */
    public List<Path> named() throws IOException {
        return new NamedEnvironments(context.services().namedEnvironments()).all();
    }

    /** Creates the failure for a missing name of an environment. */
    public static UsageException missing() {
        return UsageException.of("no environment is named", "see `jvenv list`");
    }

    /** Returns the prefix of the active environment. */
    public Optional<Path> active() {
        return context.variable("VIRTUAL_ENV").map(context.workingDirectory()::resolve);
    }

    private WorkonHome workonHome() {
        return new WorkonHome(context.services()::namedEnvironments);
    }
}
