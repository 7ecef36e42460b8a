package org.jvenv.hook;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.trust.TrustStore;

/** {@code jvenv hook}: shellDirectory by the shell integration only; docs/shells.md describes it. */
public final class HookCommand {

    /** The variable of a shell that was warned. */
    public static final String TOLD_VERSION = "_JVENV_TOLD_VERSION";

    private final Function<String, Optional<String>> variables;
    private final Path named;
    private final @Nullable TrustStore store;
    private final Path workingDirectory;

    /**
     * Creates the command.
     *
     * @param variables the environment variables of jvenv
     * @param named the directory of named environments
     * @param store the trust store, or {@code null} if the user has no data directory
     */
    public HookCommand(
            Function<String, Optional<String>> variables,
            Path named,
            @Nullable TrustStore store,
            Path workingDirectory) {
        this.variables = variables;
        this.named = named;
        this.store = store;
        this.workingDirectory = workingDirectory;
    }

    /**
     * Prints the answer to {@code arguments}, which follow {@code jvenv hook}, and messages for the user to
     * {@code err}.
     */
    public ExitCode run(List<String> arguments, PrintStream out, PrintStream err) {
        Question question = Question.of(arguments);
        if (question.dialect() != Dialect.POSIX) {
            throw Question.unknown(question.action() + " --shell "
                    + question.dialect().toString().toLowerCase(Locale.ROOT));
        }
        try {
            if (warnsOfVersion(question, err)) {
                out.print("export " + TOLD_VERSION + "=1\n");
            }
            out.print(PosixRendering.of(answer(question, decision(question, err))));
            out.flush();
            return ExitCode.SUCCESS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Warns once if the shell has loaded the integration of another version. Returns whether the shell must remember
     * that, in the exported variable {@link #TOLD_VERSION}.
     */
    public boolean warnsOfVersion(Question question, PrintStream err) {
        if (question.integration().equals(Question.INTEGRATION)
                || variables.apply(TOLD_VERSION).isPresent()) {
            return false;
        }
        new HookMessages(err)
                .print("this shell has loaded the shell integration of another version of jvenv; start a new shell");
        return true;
    }

    private Answer answer(Question question, HookDecision decision) throws IOException {
        String environment = question.environment();
        return switch (question.action()) {
            case "cd" -> decision.enterDirectory(directory(question), active(), question.has(Question.QUIET));
            case "enter" ->
                environment.equals(".")
                        ? decision.enterHere(directory(question))
                        : decision.enter(workingDirectory.resolve(environment));
            default -> decision.leave(workingDirectory.resolve(environment), question.has(Question.AUTO));
        };
    }

    /** Returns the decision for a shell; it prints messages for the user to {@code err}. */
    public HookDecision decision(Question question, PrintStream err) {
        HookMessages messages = new HookMessages(err);
        if (store != null) {
            store.importOld().ifPresent(imported -> imported.lines().forEach(messages::print));
        }
        boolean trustsAll = variables
                .apply("VIRTUALENVWRAPPER_TRUST_PROJECTS")
                .filter("1"::equals)
                .isPresent();
        ProjectHooks hooks = new ProjectHooks(store, question.dialect(), trustsAll, messages);
        @Nullable
        Path home = variables.apply("HOME").map(workingDirectory::resolve).orElse(null);
        return new HookDecision(named, home, store, question.dialect(), hooks, messages);
    }

    /** Returns the working directory by the name that the shell uses, if that is correct. */
    public Path directory(Question question) throws IOException {
        @Nullable String shellDirectory = question.directory();
        if (shellDirectory == null || !shellDirectory.startsWith("/")) {
            return workingDirectory;
        }
        Path directory = workingDirectory.resolve(shellDirectory).normalize();
        return Files.isDirectory(directory) && Files.isSameFile(directory, workingDirectory)
                ? directory
                : workingDirectory;
    }

    /** Returns the real path of the active environment, or {@code null} if there is none. */
    public @Nullable Path active() throws IOException {
        Optional<Path> entered = variables.apply("VIRTUAL_ENV").map(workingDirectory::resolve);
        return entered.isPresent() && Files.isDirectory(entered.get())
                ? entered.get().toRealPath()
                : null;
    }
}
