package org.jvenv.shellrc;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jvenv.activate.Quoting;
import org.jvenv.tree.Resource;

/** The shell integration for a kind of shell; its files are constant. */
public enum Integration {
    BASH("jvenv.bash"),
    ZSH("jvenv.zsh"),
    KSH("jvenv.ksh"),
    FISH("jvenv.fish"),
    CSH("jvenv.csh"),
    NUSHELL("jvenv.nu"),
    XONSH("jvenv.xsh"),
    ELVISH("jvenv.elv"),
    POWERSHELL("jvenv.ps1");

    private static final String COMMANDS = "virtualenvwrapper.sh";

    private final String file;

    Integration(String file) {
        this.file = file;
    }

    /** Returns the integration for the shell {@code shell}. */
    public static Optional<Integration> of(String shell) {
        return switch (shell) {
            case "bash" -> Optional.of(BASH);
            case "zsh" -> Optional.of(ZSH);
            case "ksh", "ksh93", "mksh" -> Optional.of(KSH);
            case "fish" -> Optional.of(FISH);
            case "tcsh", "csh" -> Optional.of(CSH);
            case "nu" -> Optional.of(NUSHELL);
            case "xonsh" -> Optional.of(XONSH);
            case "elvish" -> Optional.of(ELVISH);
            case "pwsh", "powershell" -> Optional.of(POWERSHELL);
            default -> Optional.empty();
        };
    }

    /** Returns the names of all supported shells. */
    public static List<String> names() {
        return List.of(
                "bash", "zsh", "ksh", "mksh", "fish", "tcsh", "csh", "nu", "xonsh", "elvish", "pwsh", "powershell");
    }

    /** Returns the name of the file in {@code share/jvenv} that a shell sources. */
    public String file() {
        return file;
    }

    /** Returns the code for the shell; for Bourne shells, it begins with their common commands. */
    public String code() {
        return switch (this) {
            case BASH, ZSH, KSH -> read(COMMANDS) + read(file);
            default -> read(file);
        };
    }

    /** Returns code that sets the path of the program to call, independent of {@code PATH}. */
    public String program(Path program) {
        String path = program.toString();
        return switch (this) {
            case BASH, ZSH, KSH -> "_jvenv_program=" + Quoting.POSIX.quote(path) + "\n";
            case FISH -> "set -g _jvenv_program " + Quoting.FISH.quote(path) + "\n";
            case CSH -> "set _jvenv_program = " + Quoting.CSH.quote(path) + "\n";
            case NUSHELL -> "$env._JVENV_PROGRAM = " + Quoting.NUSHELL.quote(path) + "\n";
            case XONSH -> "_jvenv_program = " + Quoting.PYTHON.quote(path) + "\n";
            case ELVISH -> "set-env _JVENV_PROGRAM " + Quoting.ELVISH.quote(path) + "\n";
            case POWERSHELL -> "$global:_jvenv_program = " + Quoting.POWERSHELL.quote(path) + "\n";
        };
    }

    /** Returns code that switches on the activation on {@code cd}. */
    public String automatic() {
        return switch (this) {
            case BASH, ZSH, KSH -> "JVENV_AUTO_ACTIVATE=1\n";
            case FISH -> "set -g JVENV_AUTO_ACTIVATE 1\n";
            case CSH -> "setenv JVENV_AUTO_ACTIVATE 1\n";
            case NUSHELL -> "$env.JVENV_AUTO_ACTIVATE = '1'\n";
            case XONSH -> "$JVENV_AUTO_ACTIVATE = '1'\n";
            case ELVISH -> "set-env JVENV_AUTO_ACTIVATE 1\n";
            case POWERSHELL -> "$Env:JVENV_AUTO_ACTIVATE = '1'\n";
        };
    }

    private static String read(String file) {
        return Resource.text(Integration.class.getResourceAsStream(file), file);
    }
}
