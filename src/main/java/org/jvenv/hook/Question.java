package org.jvenv.hook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/**
 * The words of a shell that asks.
 *
 * @param action {@code cd}, {@code enter} or {@code leave}
 * @param dialect the format of the answer
 * @param directory where the user is, as the shell calls it, or {@code null}
 * @param environment the environment to enter or leave; empty for {@code cd}
 * @param options the options without a value that are there
 */
record Question(String action, Dialect dialect, @Nullable String directory, String environment, List<String> options) {

    static final String QUIET = "--quiet";
    static final String AUTO = "--auto";

    private static final List<String> ACTIONS = List.of("cd", "enter", "leave");
    private static final List<String> FLAGS = List.of(QUIET, AUTO);

    Question {
        options = List.copyOf(options);
    }

    /** Reads the words behind {@code jvenv hook}. */
    static Question of(List<String> words) {
        String action = words.isEmpty() ? "" : words.get(0);
        String shell = "";
        @Nullable String directory = null;
        String environment = "";
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
                default -> throw new NotUnderstood("unknown option `" + word + "`");
            }
        }
        if (next < words.size() && words.get(next).equals("--")) {
            next++;
        }
        if (next < words.size()) {
            environment = words.get(next);
        }
        return new Question(checked(action), dialect(shell), directory, environment, words);
    }

    boolean has(String option) {
        return options.contains(option);
    }

    private static String checked(String action) {
        if (!ACTIONS.contains(action)) {
            throw new NotUnderstood("unknown command `hook " + action + "`");
        }
        return action;
    }

    private static Dialect dialect(String shell) {
        Optional<Dialect> dialect = Dialect.of(shell);
        return dialect.orElseThrow(() -> new NotUnderstood("`--shell` names no shell that jvenv knows"));
    }

    /** The words make no sense: the integration of another version asks. */
    private static final class NotUnderstood extends JvenvException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(ExitCode.USAGE, message, "load the integration of this version: `jvenv init SHELL` prints it", null);
        }
    }
}
