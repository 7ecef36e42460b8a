package org.jvenv.activate;

/** What a shell's prompt has to contain so that a name is shown as it is, in shells that rework their prompts. */
final class PromptText {

    private PromptText() {}

    /** For csh, which shows the number of the command for {@code !}. */
    static String csh(String name) {
        return name.replace("!", "\\!");
    }

    /** For tcsh, which also has codes with {@code %}, and {@code \} and {@code ^} for control characters. */
    static String tcsh(String name) {
        return name.replace("\\", "\\\\")
                .replace("^", "\\^")
                .replace("!", "\\!")
                .replace("%", "%%");
    }

    /** For {@code cmd}, which has codes with {@code $}. */
    static String cmd(String name) {
        return name.replace("$", "$$");
    }
}
