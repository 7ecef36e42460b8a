package org.jvenv.shellrc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Quoting;

/** Which file of the user's a shell reads when it starts, and what has to stand in it. */
public final class StartupFile {

    private final Path home;
    private final Function<String, Optional<String>> variables;

    /**
     * Those of one user.
     *
     * @param variables which may say that they lie elsewhere
     */
    public StartupFile(Path home, Function<String, Optional<String>> variables) {
        this.home = home;
        this.variables = variables;
    }

    /** Where the shell whose program is called {@code shell} looks. */
    public Path of(String shell) {
        return switch (shell) {
            case "zsh" -> directory("ZDOTDIR", home).resolve(".zshrc");
            case "ksh", "ksh93" -> home.resolve(".kshrc");
            case "mksh" -> home.resolve(".mkshrc");
            case "fish" -> configuration().resolve("fish").resolve("config.fish");
            case "tcsh" -> tcsh();
            case "csh" -> home.resolve(".cshrc");
            case "nu" -> configuration().resolve("nushell").resolve("config.nu");
            case "xonsh" -> home.resolve(".xonshrc");
            case "pwsh" -> powerShell("PowerShell");
            case "powershell" -> powerShell("WindowsPowerShell");
            default -> home.resolve(".bashrc");
        };
    }

    /** tcsh reads csh's file only where it has none of its own. */
    private Path tcsh() {
        Path own = home.resolve(".tcshrc");
        Path shared = home.resolve(".cshrc");
        return !Files.exists(own) && Files.exists(shared) ? shared : own;
    }

    /** The profile of the one host that is a shell: elsewhere than on Windows there is one PowerShell. */
    private Path powerShell(String onWindows) {
        boolean windows = home.getFileSystem().getSeparator().equals("\\");
        Path directory = windows
                ? home.resolve("Documents").resolve(onWindows)
                : configuration().resolve("powershell");
        return directory.resolve("Microsoft.PowerShell_profile.ps1");
    }

    private Path configuration() {
        return directory("XDG_CONFIG_HOME", home.resolve(".config"));
    }

    private Path directory(String variable, Path otherwise) {
        return variables.apply(variable).map(home::resolve).orElse(otherwise);
    }

    /**
     * The line that loads the integration.
     *
     * @param share where its files are installed, or {@code null} if they are not: then jvenv is asked for the code,
     *     which csh and nushell cannot do
     * @return nothing if it cannot be said in this shell
     */
    public static Optional<String> line(Integration integration, @Nullable Path share) {
        if (share == null) {
            return Optional.ofNullable(asking(integration));
        }
        String file = share.resolve(integration.file()).toString();
        return Optional.of(
                switch (integration) {
                    case BASH, ZSH -> ". " + Quoting.POSIX.quote(file);
                    case KSH ->
                        "JVENV_SHARE=" + Quoting.POSIX.quote(share.toString()) + "\n. " + Quoting.POSIX.quote(file);
                    case FISH -> "source " + Quoting.FISH.quote(file);
                    case CSH ->
                        "setenv JVENV_SHARE " + Quoting.CSH.quote(share.toString()) + "\nsource "
                                + Quoting.CSH.quote(file);
                    case NUSHELL -> "source " + Quoting.NUSHELL.quote(file);
                    case POWERSHELL -> ". " + Quoting.POWERSHELL.quote(file);
                    case XONSH -> "source @(" + Quoting.PYTHON.quote(file) + ")";
                });
    }

    private static @Nullable String asking(Integration integration) {
        return switch (integration) {
            case BASH -> "eval \"$(command jvenv init bash)\"";
            case ZSH -> "eval \"$(command jvenv init zsh)\"";
            case KSH -> "eval \"$(command jvenv init ksh)\"";
            case FISH -> "command jvenv init fish | source";
            case XONSH -> "execx($(jvenv init xonsh))";
            case POWERSHELL ->
                "& (Get-Command jvenv -CommandType Application -TotalCount 1) init pwsh | Out-String | Invoke-Expression";
            case CSH, NUSHELL -> null;
        };
    }
}
