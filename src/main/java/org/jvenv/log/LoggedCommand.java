package org.jvenv.log;

import java.util.List;
import java.util.Locale;
import org.jvenv.failure.Addresses;

/**
 * The command line of a process as the log shows it: quoted for a POSIX shell, long arguments shortened, and without
 * secrets: those in addresses, and the values of options and variables that are named after one.
 */
public final class LoggedCommand {

    private static final int LONGEST = 100;
    private static final String HIDDEN = "***";
    private static final String HARMLESS = "-_./=:,+@%^~";
    private static final List<String> SECRETS = List.of(
            "password", "passwd", "passphrase", "token", "secret", "credential", "api-key", "api_key", "apikey");

    private LoggedCommand() {}

    public static String of(List<String> command) {
        StringBuilder line = new StringBuilder();
        boolean secretFollows = false;
        for (String argument : command) {
            line.append(line.isEmpty() ? "" : " ").append(secretFollows ? HIDDEN : shown(argument));
            secretFollows = !secretFollows && argument.startsWith("-") && isSecret(argument);
        }
        return line.toString();
    }

    private static String shown(String argument) {
        int equals = argument.indexOf('=');
        if (equals > 0 && isSecret(argument.substring(0, equals))) {
            return quoted(argument.substring(0, equals + 1)) + HIDDEN;
        }
        return quoted(shortened(Addresses.redactIn(argument)));
    }

    /** Whether a value is secret that is given under {@code name}. */
    private static boolean isSecret(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (!isName(word)) {
            return false;
        }
        for (String secret : SECRETS) {
            if (word.contains(secret)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can be the name of an option or a variable; an address or a script is none. */
    private static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetterOrDigit(word.charAt(i)) && "-_.".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String shortened(String argument) {
        return argument.length() <= LONGEST
                ? argument
                : argument.substring(0, LONGEST) + "… (" + argument.length() + " characters)";
    }

    private static String quoted(String argument) {
        boolean plain = !argument.isEmpty();
        for (int i = 0; i < argument.length(); i++) {
            char each = argument.charAt(i);
            plain &= Character.isLetterOrDigit(each) || HARMLESS.indexOf(each) >= 0;
        }
        return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
