package org.jvenv.cli;

/**
 * An option of virtualenv that is set elsewhere than on the command line.
 *
 * @param value as it is written there
 * @param origin the variable, or the file and line
 */
record VirtualenvSetting(ArgparseOption option, String value, String origin) {

    /** The name of the option without dashes. */
    String key() {
        return keyOf(option);
    }

    static String keyOf(ArgparseOption option) {
        return option.key().substring(2);
    }
}
