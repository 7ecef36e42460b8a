package org.jvenv.hook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/**
 * The parsed arguments of a shell.
 *
 * @param action {@code cd}, {@code enter}, {@code leave}, {@code run} or {@code complete}
 * @param dialect the format of the answer
 * @param directory the working directory as the shell names it, or {@code null}
 * @param process the process id of the shell; empty if it is not given
 * @param integration the version of the protocol that the shell uses; empty if it is not given
 * @param words the words after the options: the environment to activate or deactivate, or a command with its arguments
 * @param options the given options without a value
 */
public record Question(
        String action,
        Dialect dialect,
        @Nullable String directory,
        String process,
        String integration,
        List<String> words,
        List<String> options) {

    /** The user was already told that the environment of the directory is not trusted. */
    public static final String QUIET = "--quiet";

    /** The environment was activated automatically. */
    public static final String AUTO = "--auto";

    /** The shell itself has activated the environment in {@code VIRTUAL_ENV}. */
    public static final String ACTIVATED = "--activated";

    /**
     * The version of the protocol between shells and this command. Every change of it that old shells do not expect
     * counts.
     */
    public static final String INTEGRATION = "1";

    /** The action for a command of virtualenvwrapper. */
    public static final String RUN = "run";

    /** The action for the candidates that complete a command line. */
    public static final String COMPLETE = "complete";

    /** The action that prints the help of a command; it has no options. */
    public static final String HELP = "help";

    private static final List<String> ACTIONS = List.of("cd", "enter", "leave", RUN, COMPLETE);
    private static final List<String> FLAGS = List.of(QUIET, AUTO, ACTIVATED);

    public Question {
        words = List.copyOf(words);
        options = List.copyOf(options);
    }

    /** Parses the words after {@code jvenv hook}. */
    public static Question of(List<String> words) {
        String action = words.isEmpty() ? "" : words.get(0);
        String shell = "";
        @Nullable String directory = null;
        String process = "";
        String integration = "";
        int next = 1;
        while (next < words.size()
                && words.get(next).startsWith("--")
                && !words.get(next).equals("--")) {
            String word = words.get(next++);
            if (FLAGS.contains(word)) {
                continue;
            }
            String value = next < words.size() ? words.get(next++) : "";
            switch (word) {
                case "--shell" -> shell = value;
                case "--pwd" -> directory = value;
                case "--process" -> process = value;
                case "--integration" -> integration = value;
                default -> throw new InvalidQuestion("unknown option `" + word + "`");
            }
        }
        if (next < words.size() && words.get(next).equals("--")) {
            next++;
        }
        List<String> options = words.subList(0, next);
        return new Question(
                checked(action),
                dialect(shell),
                directory,
                process,
                integration,
                words.subList(next, words.size()),
                options);
    }

    /** Returns the environment to activate or deactivate; empty if it is not given. */
    String environment() {
        return words.isEmpty() ? "" : words.get(0);
    }

    public boolean has(String option) {
        return options.contains(option);
    }

    /** Returns the failure for an unknown command. */
    public static JvenvException unknown(String command) {
        return new InvalidQuestion("unknown command `hook " + command + "`");
    }

    private static String checked(String action) {
        if (!ACTIONS.contains(action)) {
            throw unknown(action);
        }
        return action;
    }

    private static Dialect dialect(String shell) {
        Optional<Dialect> dialect = Dialect.of(shell);
        return dialect.orElseThrow(() -> new InvalidQuestion("unsupported shell `" + shell + "`"));
    }

    /** The arguments are invalid, because the shell integration is that of another version. */
    private static final class InvalidQuestion extends JvenvException {

        private static final long serialVersionUID = 1L;

        InvalidQuestion(String message) {
            super(ExitCode.USAGE, message, "load the shell integration of this version with `jvenv init SHELL`", null);
        }
    }
}
