package org.jvenv.cli.compat;

import org.jvenv.cli.argparse.ArgparseOption;

/**
 * An option of virtualenv that is set elsewhere than on the command line.
 *
 * @param value as it is written there
 * @param origin the variable, or the file and line
 */
public record VirtualenvSetting(ArgparseOption option, String value, String origin) {

    /** The name of the option without dashes. */
    public String key() {
        return keyOf(option);
    }

    public static String keyOf(ArgparseOption option) {
        return option.key().substring(2);
    }
}
