package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jvenv.activate.Quoting;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.tree.FileModes;

/**
 * An interactive shell in an environment. It enters the environment after it has read the user's startup files, so that
 * these cannot change {@code PATH} afterwards.
 */
public final class SubShell {

    private static final String HOME = "HOME";
    private static final String XONSH_DIRECTORIES = "XONSHRC_DIR";

    private final EnvironmentFiles environment;
    private final Function<String, Optional<String>> variables;
    private final Path directory;

    /**
     * Creates a shell.
     *
     * @param environment the environment that it enters
     * @param variables the environment variables of jvenv
     * @param directory its working directory
     */
    public SubShell(EnvironmentFiles environment, Function<String, Optional<String>> variables, Path directory) {
        this.environment = environment;
        this.variables = variables;
        this.directory = directory;
    }

    /**
     * Returns the call of {@code program}, a shell of the kind {@code name}.
     *
     * @param scratch an empty private directory for its startup files
     */
    public Call call(String name, String program, Path scratch) throws IOException {
        EnvironmentProcess entered = new EnvironmentProcess(environment, variables);
        String kind = kind(name);
        return Files.isRegularFile(environment.scripts().resolve(scriptFor(kind)))
                ? entering(kind, program, entered, scratch)
                : entered.call(List.of(program), directory);
    }

    /** Returns the activation script of a kind of shell; unknown shells get only the variables. */
    private static String scriptFor(String kind) {
        return switch (kind) {
            case "fish" -> "activate.fish";
            case "nu" -> "activate.nu";
            case "xonsh" -> "activate.xsh";
            case "csh", "tcsh", "bsd-csh" -> "activate.csh";
            case "pwsh", "powershell" -> "Activate.ps1";
            default -> "activate";
        };
    }

    private Call entering(String kind, String program, EnvironmentProcess entered, Path scratch) throws IOException {
        return switch (kind) {
            case "bash" ->
                entered.callOutside(List.of(program, "--rcfile", bash(scratch).toString(), "-i"), Map.of(), directory);
            case "zsh" -> entered.callOutside(List.of(program, "-i"), zsh(scratch), directory);
            case "fish" ->
                entered.callOutside(
                        List.of(program, "-C", "source " + Quoting.FISH.quote(script("activate.fish"))),
                        Map.of(),
                        directory);
            case "nu" ->
                entered.callOutside(
                        List.of(program, "-e", "overlay use " + Quoting.NUSHELL.quote(script("activate.nu"))),
                        Map.of(),
                        directory);
            case "sh", "dash", "ash", "ksh", "mksh", "busybox" ->
                entered.callOutside(
                        posix(kind, program), Map.of("ENV", posix(scratch).toString()), directory);
            case "yash" ->
                entered.callOutside(List.of(program, "--rcfile=" + yash(scratch), "-i"), Map.of(), directory);
            case "csh", "tcsh", "bsd-csh" ->
                entered.callOutside(List.of(program), Map.of(HOME, csh(scratch).toString()), directory);
            case "xonsh" -> xonsh(entered.call(List.of(program), directory), scratch);
            case "pwsh", "powershell" ->
                entered.callOutside(
                        List.of(
                                program,
                                "-NoExit",
                                "-Command",
                                "& " + Quoting.POWERSHELL.quote(script("Activate.ps1"))),
                        Map.of(),
                        directory);
            default -> entered.call(List.of(program), directory);
        };
    }

    /** Returns the name without a version: {@code bash} for {@code bash-5.2}. */
    private static String kind(String name) {
        int end = name.endsWith(".exe") ? name.length() - ".exe".length() : name.length();
        while (end > 0 && "0123456789.-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        String kind = name.substring(0, end);
        return kind.equals("lksh") || kind.equals("oksh") ? "ksh" : kind;
    }

    private static List<String> posix(String name, String program) {
        return name.equals("busybox") ? List.of(program, "sh", "-i") : List.of(program, "-i");
    }

    private Path bash(Path scratch) throws IOException {
        return write(scratch.resolve("bashrc"), sourced("\"$HOME/.bashrc\"") + entering());
    }

    private Path yash(Path scratch) throws IOException {
        return write(scratch.resolve("yashrc"), sourced("\"$HOME/.yashrc\"") + entering());
    }

    private Path posix(Path scratch) throws IOException {
        String own = variables.apply("ENV").orElse("");
        String restored = own.isEmpty() ? "unset ENV\n" : "ENV=" + Quoting.POSIX.quote(own) + "\n";
        return write(
                scratch.resolve("shrc"),
                restored + (own.isEmpty() ? "" : sourced(Quoting.POSIX.quote(own))) + entering());
    }

    /**
     * zsh has no option for a startup file, only {@code ZDOTDIR}, which is restored before the user's files are read.
     */
    private Map<String, String> zsh(Path scratch) throws IOException {
        String own = variables.apply("ZDOTDIR").orElse("");
        String restored = own.isEmpty() ? "unset ZDOTDIR\n" : "ZDOTDIR=" + Quoting.POSIX.quote(own) + "\n";
        String there = "ZDOTDIR=" + Quoting.POSIX.quote(scratch.toString()) + "\n";
        String found = """
            if [ -n "$_jvenv_zdotdir" ]; then ZDOTDIR=$_jvenv_zdotdir; else unset ZDOTDIR; fi
            unset _jvenv_zdotdir
            """;
        write(
                scratch.resolve(".zshenv"),
                restored + sourced("\"${ZDOTDIR:-$HOME}/.zshenv\"") + "_jvenv_zdotdir=${ZDOTDIR-}\n" + there);
        write(scratch.resolve(".zshrc"), found + sourced("\"${ZDOTDIR:-$HOME}/.zshrc\"") + entering());
        Map<String, String> set = new HashMap<>();
        set.put("ZDOTDIR", scratch.toString());
        return set;
    }

    /** csh has no option for a startup file and reads only those in the home directory. */
    private Path csh(Path scratch) throws IOException {
        String own = Quoting.CSH.quote(variables.apply(HOME).orElse("/"));
        String text = "setenv HOME " + own + "\nset home = " + own + "\n"
                + "if ($?tcsh && -r $home:q/.tcshrc) then\n    source $home:q/.tcshrc\n"
                + "else if (-r $home:q/.cshrc) then\n    source $home:q/.cshrc\nendif\n"
                + "source " + Quoting.CSH.quote(script("activate.csh")) + "\n";
        write(scratch.resolve(".cshrc"), text);
        write(scratch.resolve(".tcshrc"), text);
        return scratch;
    }

    /** xonsh reads the files of {@code XONSHRC_DIR} last; releases that do not read them get only the variables. */
    private Call xonsh(Call entered, Path scratch) throws IOException {
        String entry = Quoting.PYTHON.quote(environment.scripts().toString());
        write(
                scratch.resolve("enter.xsh"),
                "while " + entry + " in $PATH:\n    $PATH.remove(" + entry + ")\n"
                        + "for name in ('VIRTUAL_ENV', 'VIRTUAL_ENV_PROMPT', 'XONSHRC_DIR'):\n"
                        + "    ${...}.pop(name, None)\ndel name\n"
                        + variables
                                .apply(XONSH_DIRECTORIES)
                                .map(own -> "$XONSHRC_DIR = " + Quoting.PYTHON.quote(own) + "\n")
                                .orElse("")
                        + "source " + Quoting.PYTHON.quote(script("activate.xsh")) + "\n");
        String config =
                variables.apply("XDG_CONFIG_HOME").orElse(variables.apply(HOME).orElse("") + "/.config");
        String own = variables.apply(XONSH_DIRECTORIES).orElse("/etc/xonsh/rc.d:" + config + "/xonsh/rc.d");
        Map<String, String> set = new HashMap<>(entered.set());
        set.put(XONSH_DIRECTORIES, own + ":" + scratch);
        return new Call(entered.command(), set, entered.unset(), entered.directory());
    }

    private static String sourced(String file) {
        return "if [ -r " + file + " ]; then . " + file + "; fi\n";
    }

    private String entering() {
        return ". " + Quoting.POSIX.quote(script("activate")) + "\n";
    }

    private String script(String name) {
        return environment.scripts().resolve(name).toString();
    }

    private static Path write(Path file, String text) throws IOException {
        FileModes.writeNew(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
