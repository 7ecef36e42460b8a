package org.jvenv.cli.command;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that serve one thing a user may want.
 *
 * @param heading what that is
 */
public record OptionGroup(String heading, List<OptionSpec> options) {

    public OptionGroup {
        options = List.copyOf(options);
    }
}
