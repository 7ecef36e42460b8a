package org.jvenv.cli.argparse;

import java.util.List;

/** Formats the help of `jvenv venv` and `jvenv virtualenv`, one line for each option. */
public final class ArgparseHelp {

    private ArgparseHelp() {}

    public static String of(String usage, String purpose, List<ArgparseOption> options) {
        int width = 0;
        for (ArgparseOption option : options) {
            width = Math.max(width, names(option).length());
        }
        StringBuilder text =
                new StringBuilder(usage).append("\n").append(purpose).append("\n\noptions:\n");
        for (ArgparseOption option : options) {
            String names = names(option);
            text.append("  ").append(names).append(" ".repeat(width - names.length() + 2));
            text.append(option.help()).append('\n');
        }
        return text.toString();
    }

    private static String names(ArgparseOption option) {
        return String.join(", ", option.names()) + option.kind().shown();
    }
}
