package org.jvenv.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that serve one thing a user may want.
 *
 * @param heading what that is
 */
record OptionGroup(String heading, List<OptionSpec> options) {

    OptionGroup {
        options = List.copyOf(options);
    }
}
