package org.jvenv.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.manage.NearestEnvironment;
import org.jvenv.manage.ProjectEnvironment;
import org.jvenv.manage.ProjectEnvironment.Found;
import org.jvenv.trust.TrustStore;
import org.jvenv.trust.Trusted;

/** Decides what a shell does: finds the environment of a directory, checks the trust in it, and chooses the hooks. */
public final class HookDecision {

    private final Path named;
    private final @Nullable TrustStore store;
    private final Dialect dialect;
    private final @Nullable Path home;
    private final ProjectHooks hooks;
    private final HookMessages messages;

    /**
     * Creates a decision.
     *
     * @param named the directory of named environments
     * @param home the home directory, or {@code null} if it is unknown
     * @param store the trust store, or {@code null} if there is none
     */
    HookDecision(
            Path named,
            @Nullable Path home,
            @Nullable TrustStore store,
            Dialect dialect,
            ProjectHooks hooks,
            HookMessages messages) {
        this.named = named;
        this.home = home;
        this.store = store;
        this.dialect = dialect;
        this.hooks = hooks;
        this.messages = messages;
    }

    /**
     * Returns the answer after a change to {@code directory}.
     *
     * @param active the real path of the active environment, or {@code null}
     * @param quiet whether the warning about an untrusted directory was already printed
     */
    public Answer enterDirectory(Path directory, @Nullable Path active, boolean quiet) throws IOException {
        @Nullable Found found = new ProjectEnvironment(named).from(directory).orElse(null);
        if (found == null) {
            return Answer.of(Answer.LEAVE);
        }
        Path real = found.prefix().toRealPath();
        if (real.equals(active)) {
            return Answer.of(Answer.STAY);
        }
        Path project = found.directory().toRealPath();
        @Nullable Trusted trusted = store == null ? null : store.of(project).orElse(null);
        boolean own = isNamed(real);
        String why = refusal(trusted, real, own);
        if (!why.isEmpty()) {
            return untrusted(found.directory(), why, quiet);
        }
        return enter(own ? named.resolve(String.valueOf(real.getFileName())) : real, own ? null : trusted, quiet);
    }

    private static String refusal(@Nullable Trusted trusted, Path prefix, boolean own) {
        if (trusted == null) {
            return "is not trusted";
        }
        boolean same = trusted.hasEnvironment(prefix) && (own || trusted.isUnchanged(prefix));
        return same ? "" : "has changed since it was trusted";
    }

    private Answer untrusted(Path directory, String why, boolean quiet) {
        if (!quiet) {
            messages.printUntrusted(
                    "the environment of " + directory + " " + why + ", and is not entered; to trust it, run:",
                    directory);
        }
        return Answer.of(Answer.UNTRUSTED);
    }

    private Answer enter(Path prefix, @Nullable Trusted trusted, boolean quiet) throws IOException {
        Answer answer = entering(prefix, new EnvironmentParts(prefix, trusted));
        if (dialect != Dialect.CSH || answer.fitsOnALine()) {
            return answer;
        }
        if (!quiet) {
            messages.print(prefix + " contains a line break, and is not entered");
        }
        return Answer.of(Answer.UNTRUSTED);
    }

    /**
     * Activates the environment of {@code directory}, or the named environment with its name, or the environment of a
     * directory above it, if nobody else can have created that.
     */
    public Answer enterHere(Path directory) throws IOException {
        NearestEnvironment nearest = new NearestEnvironment(named, home);
        @Nullable Path prefix = nearest.in(directory).orElse(null);
        @Nullable Path name = directory.getFileName();
        if (prefix == null && name != null && Files.isDirectory(named.resolve(name.toString()))) {
            prefix = named.resolve(name.toString());
        }
        if (prefix == null) {
            prefix = nearest.from(directory).orElse(null);
        }
        return prefix == null ? Answer.of(Answer.NONE) : enter(prefix);
    }

    /** Activates the environment at {@code prefix}. */
    public Answer enter(Path prefix) throws IOException {
        return entering(prefix, new EnvironmentParts(prefix, null));
    }

    private Answer entering(Path prefix, EnvironmentParts parts) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put(Answer.DO, Answer.ENTER);
        values.put(Answer.ENVIRONMENT, prefix.toString());
        values.put(Answer.NAME, name(prefix));
        values.put(Answer.ACTIVATE, parts.file(dialect.script()));
        values.put(Answer.PREACTIVATE, parts.program("preactivate"));
        values.put(Answer.POSTACTIVATE, parts.file(dialect.hook(Answer.POSTACTIVATE)));
        values.put(Answer.OF_PROJECT + Answer.POSTACTIVATE, hooks.file(prefix, Answer.POSTACTIVATE));
        return new Answer(values, parts.variables());
    }

    /**
     * Deactivates the environment at {@code prefix}.
     *
     * @param auto whether it was activated automatically; then its hooks must be trusted
     */
    public Answer leave(Path prefix, boolean auto) throws IOException {
        boolean own = !auto || isNamed(prefix);
        @Nullable Trusted trusted = own ? null : trusted(prefix);
        boolean isSafe = own || isUnchanged(trusted, prefix);
        EnvironmentParts parts = new EnvironmentParts(prefix, trusted);
        Map<String, String> values = new HashMap<>();
        values.put(Answer.DO, Answer.LEAVE);
        values.put(Answer.ENVIRONMENT, prefix.toString());
        values.put(Answer.NAME, name(prefix));
        if (isSafe) {
            values.put(Answer.PREDEACTIVATE, parts.file(dialect.hook(Answer.PREDEACTIVATE)));
            values.put(Answer.POSTDEACTIVATE, parts.file(dialect.hook(Answer.POSTDEACTIVATE)));
        }
        values.put(Answer.OF_PROJECT + Answer.PREDEACTIVATE, hooks.file(prefix, Answer.PREDEACTIVATE));
        return new Answer(values, parts.variables());
    }

    private boolean isUnchanged(@Nullable Trusted trusted, Path prefix) throws IOException {
        if (trusted != null && trusted.isUnchanged(prefix.toRealPath())) {
            return true;
        }
        if (trusted != null) {
            messages.printUntrusted(
                    prefix + " has changed since it was trusted, and its hooks are skipped; run:", trusted.project());
        }
        return false;
    }

    private @Nullable Trusted trusted(Path prefix) throws IOException {
        return store == null || !Files.isDirectory(prefix)
                ? null
                : store.ofEnvironment(prefix.toRealPath()).orElse(null);
    }

    private boolean isNamed(Path prefix) throws IOException {
        return store != null && Files.isDirectory(prefix) && store.isNamed(prefix.toRealPath());
    }

    /** Returns the argument of hooks: the name of a named environment, otherwise the path. */
    private String name(Path prefix) {
        return named.equals(prefix.getParent()) ? String.valueOf(prefix.getFileName()) : prefix.toString();
    }
}
