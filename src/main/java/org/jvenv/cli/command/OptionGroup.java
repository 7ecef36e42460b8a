package org.jvenv.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Options for one purpose.
 *
 * @param heading the heading in the help
 */
public record OptionGroup(String heading, List<Option> options) {

    public OptionGroup {
        options = List.copyOf(options);
    }

    /** Returns a single group "Options", for commands with few options. */
    public static List<OptionGroup> plain(Option... options) {
        return List.of(new OptionGroup("Options", List.of(options)));
    }

    /** Adds all options of {@code groups} to {@code spec}. */
    public static void addTo(CommandSpec spec, List<OptionGroup> groups) {
        for (OptionGroup group : groups) {
            for (Option option : group.options()) {
                spec.addOption(option.spec());
            }
        }
    }
}
