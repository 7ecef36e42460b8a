package org.jvenv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.Cli;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.FailureHandler;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.UsageException;
import org.jvenv.log.Log;
import org.jvenv.log.LogLevel;
import org.jvenv.platform.Variables;

/**
 * Switches the log on if a level is asked for: by {@code --log-level} before the command, or by the variable
 * {@code JVENV_LOG}. The option wins.
 */
final class LogRequest {

    static final String OPTION = CommonOptions.LOG_LEVEL_NAME;
    static final String VARIABLE = "JVENV_LOG";

    private static final String LEVELS =
            "use " + ListValues.alternatives(CommonOptions.LOG_LEVEL.kind().words());

    /** Commands that read their arguments themselves, as another program would. */
    private static final List<String> FOREIGN = List.of("venv", "virtualenv", "hook", "pip");

    /** Commands whose first word may be followed by the arguments of a program. */
    private static final List<String> RUNNING = List.of("run", "in", "temp");

    private LogRequest() {}

    /** Runs {@code cli} with the log switched on. */
    static int run(Cli cli, Variables variables, Streams streams, String... args) {
        String[] rest;
        try {
            rest = answer(variables, streams, args);
        } catch (UsageException e) {
            return new FailureHandler(streams.err()).handle(e).number();
        }
        return cli.run(rest);
    }

    /**
     * Switches the log on, and returns {@code args} without the option.
     *
     * @throws UsageException if there is no such level
     */
    private static String[] answer(Variables variables, Streams streams, String... args) {
        List<String> rest = new ArrayList<>();
        @Nullable String level = null;
        int end = endOfOptions(args);
        for (int i = 0; i < end; i++) {
            if (!isOption(args[i])) {
                rest.add(args[i]);
            } else if (args[i].length() > OPTION.length()) {
                level = args[i].substring(OPTION.length() + 1);
            } else if (i + 1 == args.length) {
                throw UsageException.of("`" + OPTION + "` requires a value", LEVELS);
            } else {
                i++;
                level = args[i];
            }
        }
        rest.addAll(Arrays.asList(args).subList(end, args.length));
        Optional<String> wanted = level == null ? variables.find(VARIABLE) : Optional.of(level);
        String origin = level == null ? VARIABLE : OPTION;
        wanted.ifPresent(name -> switchOn(name, origin, streams));
        return rest.toArray(new String[0]);
    }

    /**
     * The index of the first word that cannot be the option: two dashes, the arguments of a foreign command line, or
     * the first word behind a command that runs a program.
     */
    private static int endOfOptions(String... args) {
        int command = 0;
        while (command < args.length && isOption(args[command])) {
            command += args[command].equals(OPTION) ? 2 : 1;
        }
        if (command >= args.length) {
            return args.length;
        }
        int end = command + 1;
        if (FOREIGN.contains(args[command])) {
            return end;
        }
        boolean runs = RUNNING.contains(args[command]);
        while (end < args.length && !args[end].equals("--") && !(runs && !args[end].startsWith("-"))) {
            end += args[end].equals(OPTION) ? 2 : 1;
        }
        return Math.min(end, args.length);
    }

    private static boolean isOption(String word) {
        return word.equals(OPTION) || word.startsWith(OPTION + "=");
    }

    private static void switchOn(String name, String origin, Streams streams) {
        LogLevel level = LogLevel.named(name)
                .orElseThrow(() -> UsageException.of("`" + origin + "`: unknown log level `" + name + "`", LEVELS));
        System.setErr(streams.err()); // where the library writes to
        Log.use(new Slf4jLog(level));
    }
}
