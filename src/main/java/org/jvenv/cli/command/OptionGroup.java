package org.jvenv.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Options that serve one thing a user may want.
 *
 * @param heading what that is
 */
public record OptionGroup(String heading, List<Option> options) {

    public OptionGroup {
        options = List.copyOf(options);
    }

    /** A group under the plain heading, for commands with few options. */
    public static List<OptionGroup> plain(Option... options) {
        return List.of(new OptionGroup("Options", List.of(options)));
    }

    /** Gives {@code spec} all options of {@code groups}. */
    public static void addTo(CommandSpec spec, List<OptionGroup> groups) {
        for (OptionGroup group : groups) {
            for (Option option : group.options()) {
                spec.addOption(option.spec());
            }
        }
    }
}
