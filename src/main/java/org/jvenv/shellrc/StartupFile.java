package org.jvenv.shellrc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Quoting;

/** The startup files of shells, and the lines that they need. */
public final class StartupFile {

    private final Path home;
    private final Function<String, Optional<String>> variables;

    /**
     * Creates the startup files of a user.
     *
     * @param variables the environment variables, which may contain other directories
     */
    public StartupFile(Path home, Function<String, Optional<String>> variables) {
        this.home = home;
        this.variables = variables;
    }

    /** Returns the startup file of the shell {@code shell}. */
    public Path of(String shell) {
        return switch (shell) {
            case "zsh" -> directory("ZDOTDIR", home).resolve(".zshrc");
            case "ksh", "ksh93" -> home.resolve(".kshrc");
            case "mksh" -> home.resolve(".mkshrc");
            case "fish" -> configuration().resolve("fish").resolve("config.fish");
            case "tcsh" -> tcsh();
            case "csh" -> home.resolve(".cshrc");
            case "nu" -> configuration().resolve("nushell").resolve("config.nu");
            case "elvish" -> configuration().resolve("elvish").resolve("rc.elv");
            case "xonsh" -> home.resolve(".xonshrc");
            case "pwsh" -> powerShell("PowerShell");
            case "powershell" -> powerShell("WindowsPowerShell");
            default -> home.resolve(".bashrc");
        };
    }

    /** tcsh reads the file of csh only if there is no {@code .tcshrc}. */
    private Path tcsh() {
        Path own = home.resolve(".tcshrc");
        Path shared = home.resolve(".cshrc");
        return !Files.exists(own) && Files.exists(shared) ? shared : own;
    }

    /** Returns the profile of the console host; only Windows has two PowerShells. */
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
     * Returns the line that loads the integration.
     *
     * @param share the directory of its files, or {@code null} if they are not installed: then the line runs
     *     {@code jvenv init}, which csh and Nushell cannot do
     * @return empty if it is impossible in this shell
     */
    public static Optional<String> line(Integration integration, @Nullable Path share) {
        if (share == null) {
            return Optional.ofNullable(evaluating(integration));
        }
        String file = share.resolve(integration.file()).toString();
        return Optional.of(
                switch (integration) {
                    case BASH, ZSH -> ifReadable("if [ -r %s ]; then . %s; fi", Quoting.POSIX, file);
                    case KSH ->
                        "JVENV_SHARE=" + Quoting.POSIX.quote(share.toString()) + "\n"
                                + ifReadable("if [ -r %s ]; then . %s; fi", Quoting.POSIX, file);
                    case FISH -> ifReadable("if test -r %s; source %s; end", Quoting.FISH, file);
                    case CSH ->
                        "setenv JVENV_SHARE " + Quoting.CSH.quote(share.toString()) + "\n"
                                + ifReadable("if (-r %s) source %s", Quoting.CSH, file);
                    case NUSHELL -> "source " + Quoting.NUSHELL.quote(file);
                    case POWERSHELL -> ifReadable("if (Test-Path -LiteralPath %s) { . %s }", Quoting.POWERSHELL, file);
                    case ELVISH ->
                        Integration.ELVISH.program(program(share)) + "eval (slurp < " + Quoting.ELVISH.quote(file)
                                + ")";
                    case XONSH -> "source @(" + Quoting.PYTHON.quote(file) + ")";
                });
    }

    /** Returns a line that does nothing after jvenv was removed; {@code form} has the file twice. */
    private static String ifReadable(String form, Quoting quoting, String file) {
        String quoted = quoting.quote(file);
        return form.replace("%s", quoted);
    }

    /** Returns the program of the installation whose files are in {@code share}. */
    public static Path program(Path share) {
        return share.resolveSibling("").resolveSibling("bin").resolve("jvenv");
    }

    private static @Nullable String evaluating(Integration integration) {
        return switch (integration) {
            case BASH -> "if command -v jvenv >/dev/null; then eval \"$(command jvenv init bash)\"; fi";
            case ZSH -> "if command -v jvenv >/dev/null; then eval \"$(command jvenv init zsh)\"; fi";
            case KSH -> "if command -v jvenv >/dev/null; then eval \"$(command jvenv init ksh)\"; fi";
            case FISH -> "if command -q jvenv; command jvenv init fish | source; end";
            case ELVISH -> "eval (e:jvenv init elvish | slurp)";
            case XONSH -> "execx($(jvenv init xonsh))";
            case POWERSHELL ->
                "& (Get-Command jvenv -CommandType Application -TotalCount 1) init pwsh | Out-String | Invoke-Expression";
            case CSH, NUSHELL -> null;
        };
    }
}
