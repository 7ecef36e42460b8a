package org.jvenv.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that many commands have. */
public final class Flags {

    public static final String JSON = "--json";
    public static final String QUIET = "--quiet";

    private Flags() {}

    /** Gives {@code spec} all options of {@code groups}. */
    public static void addTo(CommandSpec spec, List<OptionGroup> groups) {
        for (OptionGroup group : groups) {
            for (OptionSpec option : group.options()) {
                spec.addOption(option);
            }
        }
    }

    public static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).description(description).build();
    }

    public static OptionSpec value(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    public static OptionSpec json() {
        return flag("print it as JSON", JSON);
    }

    public static OptionSpec quiet() {
        return flag("print nothing but failures and data", "-q", QUIET);
    }

    public static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this text")
                .build();
    }
}
