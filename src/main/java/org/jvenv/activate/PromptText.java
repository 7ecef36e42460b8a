package org.jvenv.activate;

/** Escapes a name for the prompts of shells with special characters in prompts. */
final class PromptText {

    private PromptText() {}

    /** Escapes for csh, in which {@code !} is the number of the command. */
    static String csh(String name) {
        return name.replace("!", "\\!");
    }

    /** Escapes for tcsh, which also has codes with {@code %}, and control characters with {@code \} and {@code ^}. */
    static String tcsh(String name) {
        return name.replace("\\", "\\\\")
                .replace("^", "\\^")
                .replace("!", "\\!")
                .replace("%", "%%");
    }

    /** Escapes for {@code cmd}, which has codes with {@code $}. */
    static String cmd(String name) {
        return name.replace("$", "$$");
    }
}
