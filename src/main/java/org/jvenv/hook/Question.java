package org.jvenv.hook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/**
 * The parsed arguments of a shell.
 *
 * @param action {@code cd}, {@code enter} or {@code leave}
 * @param dialect the format of the answer
 * @param directory the working directory as the shell names it, or {@code null}
 * @param environment the environment to activate or deactivate; empty for {@code cd}
 * @param options the given options without a value
 */
record Question(String action, Dialect dialect, @Nullable String directory, String environment, List<String> options) {

    static final String QUIET = "--quiet";
    static final String AUTO = "--auto";

    private static final List<String> ACTIONS = List.of("cd", "enter", "leave");
    private static final List<String> FLAGS = List.of(QUIET, AUTO);

    Question {
        options = List.copyOf(options);
    }

    /** Parses the words after {@code jvenv hook}. */
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
                default -> throw new InvalidQuestion("unknown option `" + word + "`");
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
            throw new InvalidQuestion("unknown command `hook " + action + "`");
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
