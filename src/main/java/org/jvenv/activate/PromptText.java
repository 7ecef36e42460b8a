package org.jvenv.activate;

/** What a shell's prompt has to contain so that a name is shown as it is, in shells that rework their prompts. */
final class PromptText {

    private PromptText() {}

    /**
     * For zsh without {@code PROMPT_SUBST}, where only {@code %} is special.
     *
     * <p>The option may be switched on later, and then {@code $(…)} would run at every prompt. Hence
     * {@code %(13D\$\$)}, a choice delimited by backslashes: no month is the thirteenth, so what follows the second one
     * is shown. With the option on, the same backslashes take away what {@code $} would mean.
     */
    static String zsh(String name) {
        return name.replace("%", "%%").replace("$", "%(13D\\$\\$)").replace("`", "%(13D\\`\\`)");
    }

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
